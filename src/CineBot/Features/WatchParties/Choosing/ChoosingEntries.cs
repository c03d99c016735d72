using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>Parties still being chosen, in the list of what is coming: whoever holds one manages it, anybody else is shown where to say what suits them.</summary>
internal static class ChoosingEntries
{
    public static IEnumerable<Block> Of(IReadUnit unit, Party party, MemberId reader)
    {
        var vote = FilmVoteStore.OfParty(unit, party.Guild, party.Number);
        var poll = DatePollStore.OfParty(unit, party.Guild, party.Number);
        var isHeld = party.IsHeldBy(reader);
        if (vote is not null) yield return Entry(isHeld ? Manage("film-vote.manage", vote.Id) : Nominate(vote), Known(party), State(unit, party, vote));
        if (poll is not null) yield return Entry(isHeld ? Manage("date-poll.manage", poll.Id) : Answer(poll), Known(party), State(unit, party, poll));
        if (vote is null && poll is null) yield return Entry(isHeld ? Manage("choosing.show", PartyCard.Id(party)) : null, Known(party), "choosing.entry.nothing");
    }

    private static Block Entry(Button? button, Text known, Text state) =>
        button is null ? new Line(new("choosing.entry", known, state)) : new Actionable(button, known, state);

    private static Button Manage(string path, string id) => new("choosing.button.manage", path, id);

    // What is closed waits for whoever holds it.
    private static Button? Nominate(FilmVote vote) => vote.State switch
    {
        VoteState.Nominating => new("film-vote.button.nominate", "film-vote.nominate", vote.Id),
        VoteState.Voting => new("film-vote.button.vote", "film-vote.ballot", vote.Id),
        _ => null,
    };

    private static Button? Answer(DatePoll poll) => poll.State is PollState.Open ? new("date-poll.button.answer", "date-poll.answer", poll.Id) : null;

    private static Text Known(Party party) => (party.Film, party.Time) switch
    {
        ({ } film, _) => new Text("choosing.entry.date", FilmWords.Title(film)),
        (_, { } time) => new("choosing.entry.film_on", time.At, new FromNow(time.At)),
        _ => "choosing.entry.film",
    };

    private static Text State(IReadUnit unit, Party party, FilmVote vote) => vote.State switch
    {
        VoteState.Nominating => new("choosing.entry.nominating", vote.NominationsUntil, Place(unit, party, vote.Card)),
        VoteState.Voting => new("choosing.entry.voting", vote.VotingUntil, Place(unit, party, vote.Card)),
        _ => new("choosing.entry.closed", Place(unit, party, vote.Card)),
    };

    private static Text State(IReadUnit unit, Party party, DatePoll poll) => poll is { State: PollState.Open, OpenUntil: { } until }
        ? new("choosing.entry.polling", until, Place(unit, party, poll.Card))
        : new("choosing.entry.closed", Place(unit, party, poll.Card));

    private static ChannelId Place(IReadUnit unit, Party party, CardRef card) => CardBook.Find(unit, card)?.Home ?? party.Channel;
}
