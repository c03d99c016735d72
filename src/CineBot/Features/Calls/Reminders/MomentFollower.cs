using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Keeps the moments of a call where its days are: they move with them, and end with the call.</summary>
internal sealed class MomentFollower : ICallFollower
{
    public void Changed(WriteUnit unit, Call call, CallAction action, CallChange change)
    {
        if (call.State is CallState.Published or CallState.Suspended or CallState.Closed or CallState.Shooting)
            CallMomentStore.Schedule(unit, call, CallMoment.Of(call, CallDayStore.Of(unit, call.Guild, call.Number)));
        else
            CallMomentStore.Unschedule(unit, call);
        if (call.State is CallState.Cancelled or CallState.Archived) Outbox.Forget(unit, CallCard.RefTo(call));
    }

    public void Freed(WriteUnit unit, Call call, long role)
    {
        // Whom a moment concerns is asked when it has come.
    }
}
