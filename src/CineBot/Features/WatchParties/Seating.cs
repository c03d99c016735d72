using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>Who gets a seat: whoever takes the last one, then those who wait, each asked first; nobody is seated without a press.</summary>
internal sealed class Seating(Outbox outbox, PartyNews news)
{
    private static readonly Duration LongestOffer = Duration.FromHours(12), ShortestOffer = Duration.FromMinutes(10);

    /// <summary>The seat that a yes gives now: one that is held or kept for the person already, a free one, or a place in the queue.</summary>
    public static Seat Ask(WriteUnit unit, Party party, SignUp? before)
    {
        if (before?.Seat is Seat.Held or Seat.Offered) return Seat.Held;
        if (before?.Seat is Seat.Waiting) return Seat.Waiting;
        // A freed seat is for whoever waits, not for whoever comes at the right moment.
        return SeatStore.NextWaiting(unit, party) is null && SeatStore.Take(unit, party) ? Seat.Held : Seat.Waiting;
    }

    /// <summary>Counts what is left, and offers each free seat to the next in the queue.</summary>
    public void Free(WriteUnit unit, Party party)
    {
        if (!PartyStates.Allows(party.State, PartyAction.Answer)) return;
        SeatStore.Recount(unit, party);
        while (SeatStore.NextWaiting(unit, party) is { } next && SeatStore.Take(unit, party)) Offer(unit, party, next);
    }

    /// <summary>The seat was not taken in time: it goes to the next, and the person comes back by a new yes.</summary>
    public void Withdraw(WriteUnit unit, Party party, MemberId member)
    {
        if (SignUpStore.Find(unit, party, member) is not { Seat: Seat.Offered } offered) return;
        SignUpStore.Set(unit, offered with { Answer = PartyAnswer.Maybe, Seat = null, OfferedUntil = null });
        news.Tell(unit, party, member, new("party.seat_passed", party.Film!.Title), party.Time!.At);
        Free(unit, party);
        outbox.Refresh(unit, PartyCard.RefTo(party));
    }

    private void Offer(WriteUnit unit, Party party, MemberId member)
    {
        var until = unit.Now + TermFor(party, unit.Now);
        SignUpStore.Set(unit, SignUpStore.Find(unit, party, member)! with { Seat = Seat.Offered, OfferedUntil = until });
        news.Tell(unit, party, member, new("party.seat_offered", party.Film!.Title, until), until);
    }

    // A quarter of the time that is left, so that several can still be asked.
    private static Duration TermFor(Party party, Instant now) =>
        Duration.Max(ShortestOffer, Duration.Min(LongestOffer, (party.Time!.At - now) / 4));
}
