using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>What changes of an announced party, and who hears of it.</summary>
internal sealed class Changing(PartyDesk desk, PartyNews news, Seating seating)
{
    /// <exception cref="Refusal">More people have a seat than would be left.</exception>
    public Reply Describe(WriteUnit unit, Party party, PartyPlace? place, long? seats, long? minutes)
    {
        var taken = SeatStore.CountTaken(unit, party);
        if (seats < taken) throw new Refusal("party.seats_taken", taken);
        var described = party.After(PartyAction.Describe) with { Place = place, Minutes = minutes };
        if (party is { StartedAt: { } start }) described = described with { EndsAt = start + described.Length };
        if (seats != party.Seats) SeatStore.Set(unit, party, seats);
        desk.Save(unit, described, PartyAction.Describe);
        seating.Free(unit, described with { Seats = seats });
        if (place != party.Place && place is not null) news.Announce(unit, described, new("party.place_changed", PartyFacts.Name(party), place.Shown), but: party.Host);
        return Reply.Say("party.completed");
    }

    /// <summary>Everybody is asked again, and keeps their seat until they say otherwise.</summary>
    public Reply Move(WriteUnit unit, Party party, ZonedDateTime to)
    {
        var moved = party.After(PartyAction.Move) with { Time = PartyTime.Of(to), Zone = to.Zone, Sequence = party.Sequence + 1, HostAskedAt = null, HostThereAt = null };
        SignUpStore.AskAgain(unit, party);
        desk.Save(unit, moved, PartyAction.Move);
        news.Announce(unit, moved, new("party.moved", PartyFacts.Name(party), party.Time!.At, moved.Time!.At), but: party.Host);
        return Reply.Say("party.moved_for_you", moved.Time.At);
    }

    public Reply Cancel(WriteUnit unit, Party party, string reason)
    {
        var cancelled = party.After(PartyAction.Cancel) with { CancelReason = reason, ClosedAt = unit.Now };
        HandOverStore.Close(unit, party);
        desk.Save(unit, cancelled, PartyAction.Cancel);
        if (party.State is PartyState.Published) news.Announce(unit, cancelled, new("party.cancelled", PartyFacts.Name(party), party.Time!.At, reason));
        return Reply.Say("party.cancelled_for_you");
    }
}
