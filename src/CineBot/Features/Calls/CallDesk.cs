using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls;

/// <summary>Finds the call that a request is about, and keeps what becomes of it, together with its card and all that follows it.</summary>
internal sealed class CallDesk(Outbox outbox, IEnumerable<ICallFollower> followers)
{
    /// <summary>The call whose number the button or form carries first.</summary>
    /// <exception cref="Refusal">The server has none, or it is not announced and somebody else's: nobody learns which.</exception>
    public static Call Find(IReadUnit unit, Request request) =>
        CallStore.Find(unit, request.InGuild, request.Number(0)) is { } call && (IsAnnounced(call) || call.IsHeldBy(request.Member)) ? call : throw new Refusal("call.gone", new CommandName("film-shoot.calls"));

    /// <exception cref="Refusal">It is not theirs; they are told whose it is.</exception>
    public static Call FindHeld(IReadUnit unit, Request request)
    {
        var call = Find(unit, request);
        if (call.IsHeldBy(request.Member)) return call;
        throw call.Owner is { } owner ? new Refusal("call.not_yours", owner) : new Refusal("call.nobodys");
    }

    /// <summary>Keeps the call as it is after an action; what only its owners see is followed by nobody.</summary>
    public void Save(WriteUnit unit, Call call, CallAction action, CallChange change = CallChange.None)
    {
        CallStore.Save(unit, call);
        if (call.State is CallState.Draft) return;
        outbox.Refresh(unit, CallCard.RefTo(call));
        foreach (var follower in followers) follower.Changed(unit, call, action, change);
    }

    /// <summary>Seats of that role are free, and counted: whoever waits is asked.</summary>
    public void Free(WriteUnit unit, Call call, long role)
    {
        outbox.Refresh(unit, CallCard.RefTo(call));
        foreach (var follower in followers) follower.Freed(unit, call, role);
    }

    // One that is cancelled before anybody read it is its owners' alone, too.
    private static bool IsAnnounced(Call call) => call.PublishedAt is not null && call.State is not CallState.Draft;
}
