using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>Who may do what with a call.</summary>
internal static class CallPeople
{
    /// <summary>Whoever holds it, alone or with somebody.</summary>
    public static bool IsOwner(Call call, MemberId member) => call.IsHeldBy(member);

    /// <summary>Whoever moderates the server: they look at what is held, suspend and call off; they see no applications.</summary>
    public static bool IsModerator(IReadUnit unit, Request request) =>
        ModeratorCondition.IsManager(request) || ModeratorStore.IsNamed(unit, request.InGuild, request.Member);
}
