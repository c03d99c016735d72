using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>Who gets a seat of a role: whoever takes the last one, then those who wait, each asked first; nobody is seated without a press.</summary>
internal sealed class RoleSeating(Outbox outbox, ApplicationNews news)
{
    /// <summary>True where a seat is theirs now: one that is kept for them, or a free one for which nobody waits.</summary>
    public static bool Take(WriteUnit unit, Call call, Application asking)
    {
        if (asking.HasSeat) return true;
        if (Apart.FromOwners(unit, call, asking.Member) || Apart.FromSeated(unit, call, asking.Member)) return false;
        return CallRoleStore.Take(unit, call.Guild, call.Number, asking.Role, asking.IsNewcomer);
    }

    /// <summary>Counts what is left of a role, and offers each free seat to the next in the queue: one offer a seat.</summary>
    public void Free(WriteUnit unit, Call call, long role)
    {
        CallRoleStore.Give(unit, call.Guild, call.Number, role);
        outbox.Refresh(unit, CallCard.RefTo(call));
        if (call.State is not (CallState.Published or CallState.Closed) || call.FirstDay <= unit.Now) return;
        Ask(unit, call, role);
        if (CallRoleStore.Find(unit, call.Guild, call.Number, role) is { SeatsLeft: > 0 } free) news.TellWatchers(unit, call, free);
        // Whoever left may have been the one for whom somebody had to wait in another role.
        foreach (var other in CallRoleStore.Of(unit, call.Guild, call.Number).Where(other => other.Role != role && other.SeatsLeft > 0)) Ask(unit, call, other.Role);
    }

    private void Ask(WriteUnit unit, Call call, long role)
    {
        foreach (var waiting in ApplicationStore.Waiting(unit, call.Guild, call.Number, role))
        {
            if (CallRoleStore.Find(unit, call.Guild, call.Number, role) is not { SeatsLeft: > 0 }) return;
            // Seats of newcomers are passed by whoever is none, and those of people whom one must not meet; the others behind them may still be asked.
            if (Take(unit, call, waiting)) Offer(unit, call, waiting, OfferTerm.OfQueue);
        }
    }

    /// <summary>Keeps the seat, which is taken already, for the person.</summary>
    public void Offer(WriteUnit unit, Call call, Application to, Duration usual)
    {
        var until = OfferTerm.Until(unit.Now, call.FirstDay, usual, Night.Of(unit, to.Member, call.Zone), call.Zone);
        var offered = to.After(ApplicationAction.Offer, unit.Now) with { OfferedUntil = until, AnsweredAt = to.AnsweredAt ?? unit.Now };
        ApplicationStore.Set(unit, offered);
        news.Offered(unit, call, offered);
    }

    /// <summary>The seat was not taken in time: it goes to the next.</summary>
    public void Lapse(WriteUnit unit, Call call, Application offered)
    {
        var lapsed = offered.After(ApplicationAction.Lapse, unit.Now);
        ApplicationStore.Set(unit, lapsed);
        news.Lapsed(unit, call, lapsed);
        Free(unit, call, offered.Role);
    }
}
