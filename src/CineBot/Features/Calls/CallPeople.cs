using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>Who may do what with a call.</summary>
internal static class CallPeople
{
    /// <summary>Whoever holds it, alone or with somebody.</summary>
    public static bool IsOwner(Call call, MemberId member) => call.IsHeldBy(member);

    /// <summary>Whoever moderates the server: they look at what is held, suspend and call off; they see no applications.</summary>
    public static bool IsModerator(IReadUnit unit, Request request) => Capabilities.May(unit, request, Capability.Calls);
}
