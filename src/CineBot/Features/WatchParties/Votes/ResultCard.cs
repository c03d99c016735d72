using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>The result of a closed vote: the winner, why it is the winner, and every count.</summary>
internal static class ResultCard
{
    public static IEnumerable<Block> Draw(IReadUnit unit, FilmVote vote, IReadOnlyList<Nomination> nominations)
    {
        var result = FilmVoteDesk.Count(unit, vote);
        var names = nominations.ToDictionary(one => one.Number, one => FilmWords.Of(one.Film));
        var winner = vote.Winner ?? result.Winner;
        yield return new Heading(winner is { } won && names.TryGetValue(won, out var name) ? new Text("film-vote.won", name) : Without(nominations.Count));
        if (nominations.Count == 0) yield break;
        yield return new Line(result.Voters > 0 ? new("film-vote.voted", result.Voters) : nominations.Count == 1 ? "film-vote.only_one" : new Text("film-vote.nobody_voted"));
        if (vote.Quorum is { } quorum && result.Voters < quorum) yield return new Note(new("film-vote.below_quorum", quorum));
        foreach (var broken in RuleWords.Broken(vote, result, number => names[number])) yield return broken;
        yield return new Rule();
        foreach (var standing in result.Standings) yield return new Line(Standing(vote, standing, names[standing.Nomination], result.Voters));
        foreach (var absent in result.Standings.Where(standing => standing.Absences > 0)) yield return new Note(new("film-vote.absences", absent.Absences, names[absent.Nomination]));
        if (vote.State is VoteState.Settled) yield return new Note("film-vote.settled_note");
    }

    private static Text Without(int nominations) => nominations == 0 ? "film-vote.no_films" : "film-vote.no_winner";

    private static Text Standing(FilmVote vote, Standing standing, Text name, long voters) => (vote.Rules.Method, voters) switch
    {
        (_, 0) => new("film-vote.uncounted", name),
        (VoteMethod.Approval, _) => new("film-vote.approvals", standing.Score, name),
        _ => new("film-vote.points", standing.Score, name, new Text("film-vote.firsts", standing.Firsts)),
    };
}
