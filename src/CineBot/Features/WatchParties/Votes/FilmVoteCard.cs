using CineBot.Features.WatchParties.Choosing;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>Draws the public card of a film vote: what stands in it and by which rules; counts only once it is closed.</summary>
internal sealed class FilmVoteCard : ICardSource
{
    public string Kind => FilmVote.CardKind;

    public Card? Draw(IReadUnit unit, CardRef card)
    {
        if (FilmVoteStore.Find(unit, card.Guild, card.Number) is not { } vote || PartyStore.Find(unit, card.Guild, vote.Party) is not { } party) return null;
        var nominations = NominationStore.All(unit, vote);
        return vote.State switch
        {
            VoteState.Nominating => new([new Heading("film-vote.heading"), .. About(party), .. Nominating(vote), .. Films(nominations), .. Interest(unit, vote), Actions(vote, new Button("film-vote.button.nominate", "film-vote.nominate", vote.Id) { Look = ButtonLook.Main }, new("film-vote.button.mine", "film-vote.mine", vote.Id))]),
            VoteState.Voting => new([new Heading("film-vote.heading"), .. About(party), .. Voting(unit, vote), .. Films(nominations), .. Interest(unit, vote), Actions(vote, new Button("film-vote.button.vote", "film-vote.ballot", vote.Id) { Look = ButtonLook.Main })]),
            VoteState.Cancelled => new(new Heading("film-vote.heading"), new Line("film-vote.cancelled")),
            _ => new([.. ResultCard.Draw(unit, vote, nominations), .. vote.State is VoteState.Closed ? [Decide(unit, vote)] : Array.Empty<Block>()]),
        };
    }

    public MemberId? Keeper(IReadUnit unit, CardRef card) =>
        FilmVoteStore.Find(unit, card.Guild, card.Number) is { } vote ? PartyStore.Find(unit, card.Guild, vote.Party)?.Host : null;

    public Text Name(IReadUnit unit, CardRef card) => "film-vote.name";

    /// <summary>What is known of the party already.</summary>
    public static IEnumerable<Block> About(Party party)
    {
        if (party.Time is { } time) yield return new Line(new("party.when", time.At, new FromNow(time.At)));
        if (party.Place is { } place) yield return new Line(place.Line);
        if (party.Host is { } host) yield return new Line(new("choosing.held_by", host));
    }

    private static IEnumerable<Block> Nominating(FilmVote vote)
    {
        yield return new Line(new("film-vote.nominating", vote.NominationsUntil, new FromNow(vote.NominationsUntil), vote.VotingUntil));
        foreach (var rule in RuleWords.Announce(vote)) yield return rule;
    }

    private static IEnumerable<Block> Voting(IReadUnit unit, FilmVote vote)
    {
        yield return new Line(new("film-vote.voting", vote.VotingUntil, new FromNow(vote.VotingUntil)));
        foreach (var rule in RuleWords.Announce(vote)) yield return rule;
        yield return new Line(new("film-vote.voters", BallotStore.CountVoters(unit, vote)));
    }

    private static IEnumerable<Block> Films(IReadOnlyList<Nomination> nominations) =>
        nominations.Count == 0 ? [new Rule(), new Line("film-vote.no_films_yet")] : [new Rule(), .. nominations.SelectMany(FilmWords.Lines)];

    private static IEnumerable<Block> Interest(IReadUnit unit, FilmVote vote) =>
        InterestStore.Count(unit, vote.Guild, vote.Party) is > 0 and var count ? [new Note(new("choosing.interested", count))] : [];

    private static Buttons Actions(FilmVote vote, params Button[] first) =>
        new([.. first, new("choosing.button.interested", "choosing.interested", FilmWords.Place(vote.Party)), new("choosing.button.manage", "film-vote.manage", vote.Id)]);

    // A result with a winner is one press away from a party; without one, whoever hosts is shown how to go on.
    private static Buttons Decide(IReadUnit unit, FilmVote vote) => new(
    [
        .. FilmVoteDesk.Count(unit, vote).Winner is null ? [] : new[] { new Button("film-vote.button.settle", "film-vote.settle", vote.Id) { Look = ButtonLook.Main } },
        new("choosing.button.manage", "film-vote.manage", vote.Id),
    ]);
}
