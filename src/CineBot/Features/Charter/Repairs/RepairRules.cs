using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Whether repair came first, for what comes after it.</summary>
internal static class RepairRules
{
    /// <summary>A repair was offered and came to nothing: refused, unanswered, or not kept.</summary>
    public static bool WasTried(IReadUnit unit, Case one) => RepairStore.Of(unit, one).Any(repair => repair.State is RepairState.Refused or RepairState.Broken);

    /// <summary>One is under way: nothing else is decided meanwhile.</summary>
    public static bool IsUnderway(IReadUnit unit, Case one) => RepairStore.FindOpen(unit, one) is not null;
}
