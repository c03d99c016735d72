using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>A call, and whether whoever asks holds it or only moderates the server.</summary>
internal sealed record Overseen(Call Call, bool IsHolder);

/// <summary>Finds the call that somebody wants to manage.</summary>
internal static class Overseeing
{
    /// <summary>For those who hold it, and for moderators where it was announced or waits for them.</summary>
    /// <exception cref="Refusal">It is neither theirs nor for them to look at.</exception>
    public static Overseen Find(IReadUnit unit, Request request) =>
        CallStore.Find(unit, request.InGuild, request.Number(0)) is { } call && !call.IsHeldBy(request.Member) && IsForModerators(call) && CallPeople.IsModerator(unit, request)
            ? new(call, IsHolder: false)
            : new(CallDesk.FindHeld(unit, request), IsHolder: true);

    /// <summary>Whether somebody else may take it over: nobody holds it, or its owner was asked and has been silent since.</summary>
    public static bool IsFree(IReadUnit unit, Call call, Instant now) => CallStates.Allows(call.State, CallAction.HandOver)
        && (call.Owner is null || (CareStore.AskedAt(unit, call) is { } asked && asked + CareHours.SilentAfter <= now));

    private static bool IsForModerators(Call call) => call.State is CallState.Held || (call.PublishedAt is not null && call.State is not CallState.Draft);
}
