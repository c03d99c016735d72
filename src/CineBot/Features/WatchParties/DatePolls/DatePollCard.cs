using CineBot.Features.WatchParties.Choosing;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>Draws the public card of a date poll: the slots in each reader's own hour, how many each suits, and who decides when.</summary>
internal sealed class DatePollCard(CommunityClock clock) : ICardSource
{
    public string Kind => DatePoll.CardKind;

    public Card? Draw(IReadUnit unit, CardRef card)
    {
        if (DatePollStore.Find(unit, card.Guild, card.Number) is not { State: not PollState.Draft } poll || PartyStore.Find(unit, card.Guild, poll.Party) is not { } party) return null;
        if (poll.State is PollState.Cancelled) return new(new Heading("date-poll.heading"), new Line("date-poll.cancelled"));
        var result = DatePollDesk.Count(unit, poll, poll.ClosedAt ?? clock.Now);
        return new([.. Head(unit, poll, result), .. About(party), .. Rules(poll), new Rule(), .. Slots(result), .. Counts(unit, poll, result), .. Actions(poll, result)]);
    }

    public MemberId? Keeper(IReadUnit unit, CardRef card) =>
        DatePollStore.Find(unit, card.Guild, card.Number) is { } poll ? PartyStore.Find(unit, card.Guild, poll.Party)?.Host : null;

    public Text Name(IReadUnit unit, CardRef card) => "date-poll.name";

    private static IEnumerable<Block> Head(IReadUnit unit, DatePoll poll, PollResult result)
    {
        var chosen = poll.Winner is { } number ? DateSlotStore.All(unit, poll).FirstOrDefault(slot => slot.Number == number) : poll.State is PollState.Closed ? result.Winner : null;
        yield return new Heading(poll.State is PollState.Open ? "date-poll.heading" : chosen is null ? "date-poll.no_winner" : "date-poll.won");
        if (chosen is not null) yield return new Line(new("party.when", chosen.Time.At, new FromNow(chosen.Time.At)));
        if (chosen is not null && poll.State is PollState.Closed && result.IsTie) yield return new Note("date-poll.tie");
    }

    private static IEnumerable<Block> About(Party party)
    {
        if (party.Film is { } film) yield return new Line(new("date-poll.film", FilmWords.Of(film)));
        if (party.Place is { } place) yield return new Line(place.Line);
        if (party.Host is { } host) yield return new Line(new("choosing.held_by", host));
    }

    private static IEnumerable<Block> Rules(DatePoll poll)
    {
        if (poll is not { State: PollState.Open, OpenUntil: { } until }) yield break;
        yield return new Line(new("date-poll.open_until", until, new FromNow(until)));
        yield return new Note("date-poll.rule");
    }

    private static IEnumerable<Block> Slots(PollResult result) => result.Standings.Select((standing, index) =>
        new Line(new("date-poll.standing", SlotWords.Line(index + 1, standing.Slot.Time.At), new Text("date-poll.suits", standing.Count))));

    private static IEnumerable<Block> Counts(IReadUnit unit, DatePoll poll, PollResult result)
    {
        var counts = new List<object> { new Text("date-poll.answered", result.Answered) };
        if (result.NoneSuits > 0) counts.Add(new Text("date-poll.none_suits", result.NoneSuits));
        if (poll.State is PollState.Open && InterestStore.Count(unit, poll.Guild, poll.Party) is > 0 and var interested) counts.Add(new Text("choosing.interested", interested));
        yield return new Note(new("party.counts", new Listing([.. counts])));
    }

    private static IEnumerable<Block> Actions(DatePoll poll, PollResult result)
    {
        var manage = new Button("choosing.button.manage", "date-poll.manage", poll.Id);
        if (poll.State is PollState.Open)
            yield return new Buttons(new("date-poll.button.answer", "date-poll.answer", poll.Id) { Look = ButtonLook.Main }, new("choosing.button.interested", "choosing.interested", FilmWords.Place(poll.Party)), manage);
        else if (poll.State is PollState.Closed)
            yield return new Buttons([.. result.Winner is null ? Array.Empty<Button>() : [new("date-poll.button.settle", "date-poll.settle", poll.Id) { Look = ButtonLook.Main }], manage]);
    }
}
