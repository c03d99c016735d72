using CineBot.Features.Films;
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
        if (place != party.Place && place is not null) news.Announce(unit, described, place.IsPrivate ? new("party.place_changed_seated", PartyFacts.Name(party), new CommandName("watch-parties")) : new("party.place_changed", PartyFacts.Name(party), place.Shown), but: party.Host);
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

    /// <summary>
    /// Everybody is asked again, as when the date changes; how they would have seen the other film, and by what right it was to be shown, says nothing of this one.
    /// </summary>
    /// <exception cref="Refusal">It is that film already, or the party cannot be changed any more.</exception>
    public Reply Refilm(WriteUnit unit, Party party, NamedFilm film)
    {
        if (party.Film?.Id == film.Id) throw new Refusal("party.same_film", film.Title);
        var changed = party.After(PartyAction.Move) with { Film = film, Rights = PartyWords.OwnCopy, RightsNote = null, Sequence = party.Sequence + 1 };
        SignUpStore.AskAgain(unit, party);
        SignUpStore.ForgetFilm(unit, party);
        desk.Save(unit, changed, PartyAction.Describe);
        if (party.State is PartyState.Published) news.Announce(unit, changed, new("party.film_changed", party.Time!.At, party.Film!.Title, film.Title), but: party.Host);
        var said = Reply.Say("party.film_changed_for_you", film.Title);
        return party.Rights == PartyWords.OwnCopy ? said : said.With(new Button("party.button.complete", "party.complete", PartyCard.Id(party))) with { Card = new(new Note("party.rights_again")) };
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
