using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Repairs;

/// <summary>Whether repair came first, for what comes after it.</summary>
internal static class RepairRules
{
    /// <summary>A repair that somebody was really asked for came to nothing: refused, unanswered, or not kept. One that moderators stopped before anybody could answer was none.</summary>
    public static bool WasTried(IReadUnit unit, Case one) => RepairStore.Of(unit, one).Any(repair => repair.State is RepairState.Broken || (repair.State is RepairState.Refused && WasAnswered(unit, repair)));

    // Whoever would have accompanied it takes nothing away from who it was for.
    private static bool WasAnswered(IReadUnit unit, Repair repair) =>
        repair.SettledAt >= repair.UntilAt || RepairPersonStore.Of(unit, repair).Any(person => !person.IsFacilitator && person.Consent is not Consent.Asked);

    /// <summary>One is under way: nothing else is decided meanwhile.</summary>
    public static bool IsUnderway(IReadUnit unit, Case one) => RepairStore.FindOpen(unit, one) is not null;
}
