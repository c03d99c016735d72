namespace CineBot.Features.WatchParties.Votes;

/// <summary>Counts ballots by the announced rules and by nothing else: the same ballots always give the same result.</summary>
internal static class VoteCount
{
    /// <summary>Choices that are no nominations any more count for nothing, and so does a second ballot of the same person.</summary>
    public static VoteResult Of(VoteRules rules, IEnumerable<long> nominations, IEnumerable<Ballot> ballots)
    {
        var films = nominations.Distinct().Order().ToList();
        var cast = ballots.DistinctBy(ballot => ballot.Member).Select(ballot => Sound(ballot, rules.Method, films)).ToList();
        var standings = films.Select(film => Of(film, rules.Method, cast)).OrderByDescending(standing => standing, ByRules).ThenBy(standing => standing.Nomination).ToList();
        var voters = cast.Count(ballot => !ballot.IsBlank);
        if (voters == 0) return new(standings, 0, null, []);
        var even = standings.TakeWhile(standing => ByRules.Compare(standing, standings[0]) == 0).Select(standing => standing.Nomination).ToList();
        return new(standings, voters, rules.Break(even), even.Count > 1 ? even : []);
    }

    private static Comparer<Standing> ByRules { get; } =
        Comparer<Standing>.Create((one, other) => (one.Score, one.Firsts, one.Seconds).CompareTo((other.Score, other.Firsts, other.Seconds)));

    private static Ballot Sound(Ballot ballot, VoteMethod method, List<long> films)
    {
        var choices = ballot.Choices.Where(films.Contains).Distinct();
        return ballot with { Choices = [.. method is VoteMethod.Ranked ? choices.Take(VoteRules.Points.Count) : choices], Absences = [.. ballot.Absences.Distinct()] };
    }

    private static Standing Of(long film, VoteMethod method, List<Ballot> ballots)
    {
        var absences = ballots.Count(ballot => ballot.Absences.Contains(film));
        if (method is VoteMethod.Approval) return new(film, ballots.Count(ballot => ballot.Choices.Contains(film)), 0, 0, absences);
        var places = VoteRules.Points.Select((_, place) => (long)ballots.Count(ballot => ballot.Choices.ElementAtOrDefault(place) == film)).ToList();
        return new(film, places.Zip(VoteRules.Points, (count, points) => count * points).Sum(), places[0], places[1], absences);
    }
}
