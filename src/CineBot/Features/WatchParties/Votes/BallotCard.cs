using CineBot.Interactions;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>Draws somebody's own ballot, which nobody else sees.</summary>
internal static class BallotCard
{
    public static Card Draw(FilmVote vote, IReadOnlyList<Nomination> nominations, Ballot ballot) => new(
    [
        new Heading("film-vote.ballot.heading"),
        new Line(new(vote.Rules.Method is VoteMethod.Ranked ? "film-vote.rule.ranked" : "film-vote.rule.approval")),
        .. Said(nominations, ballot),
        .. vote.Rules.Method is VoteMethod.Ranked ? Ranks(vote, nominations, ballot) : [Approvals(vote, nominations, ballot)],
        Absences(vote, nominations, ballot),
        .. nominations.Where(one => one.ContentNotes.Count > 0).SelectMany(FilmWords.Lines),
        new Note(new("film-vote.ballot.note", vote.VotingUntil)),
    ]);

    private static IEnumerable<Block> Said(IReadOnlyList<Nomination> nominations, Ballot ballot)
    {
        var chosen = ballot.Choices.Select(number => nominations.FirstOrDefault(one => one.Number == number)).OfType<Nomination>().Select(one => FilmWords.Title(one.Film)).ToList();
        yield return new Line(chosen.Count == 0 ? "film-vote.ballot.empty" : new Text("film-vote.ballot.chosen", new Listing([.. chosen])));
    }

    private static Menu Approvals(FilmVote vote, IReadOnlyList<Nomination> nominations, Ballot ballot) =>
        new("film-vote.choose", "film-vote.ballot.approve", Choices(nominations), vote.Id) { Min = 0, Max = nominations.Count, Chosen = Values(ballot.Choices) };

    private static IEnumerable<Menu> Ranks(FilmVote vote, IReadOnlyList<Nomination> nominations, Ballot ballot) =>
        Enumerable.Range(1, Math.Min(VoteRules.Points.Count, nominations.Count)).Select(place =>
            new Menu("film-vote.rank", $"film-vote.ballot.rank.{place}", Choices(nominations), vote.Id, FilmWords.Place(place)) { Min = 0, Max = 1, Chosen = Values(ballot.Choices.Skip(place - 1).Take(1)) });

    private static Menu Absences(FilmVote vote, IReadOnlyList<Nomination> nominations, Ballot ballot) =>
        new("film-vote.absent", "film-vote.ballot.absent", Choices(nominations), vote.Id) { Min = 0, Max = nominations.Count, Chosen = Values(ballot.Absences) };

    private static List<Choice> Choices(IReadOnlyList<Nomination> nominations) => [.. nominations.Select(FilmWords.Choice)];

    private static List<string> Values(IEnumerable<long> numbers) => [.. numbers.Select(FilmWords.Place)];
}
