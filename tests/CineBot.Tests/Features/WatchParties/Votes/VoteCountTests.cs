using CineBot.Features.WatchParties.Votes;

namespace CineBot.Tests.Features.WatchParties.Votes;

/// <summary>The winner is the one of the announced rule: held against a count made in another way, over thousands of small elections, where ties abound.</summary>
public sealed class VoteCountTests
{
    private const int Elections = 6000;

    [Theory]
    [InlineData(nameof(VoteMethod.Approval), nameof(TieRule.Earliest))]
    [InlineData(nameof(VoteMethod.Approval), nameof(TieRule.Draw))]
    [InlineData(nameof(VoteMethod.Ranked), nameof(TieRule.Earliest))]
    [InlineData(nameof(VoteMethod.Ranked), nameof(TieRule.Draw))]
    public void The_winner_obeys_the_announced_rule(string method, string tie)
    {
        var drawn = new Random(2026);
        var ties = 0;
        for (var election = 0; election < Elections; election++)
        {
            var rules = new VoteRules(Enum.Parse<VoteMethod>(method), Enum.Parse<TieRule>(tie), drawn.Next(1000, 10_000));
            var films = Enumerable.Range(1, drawn.Next(1, 6)).Select(film => (long)film).ToList();
            var ballots = Ballots(drawn, films, drawn.Next(0, 7));

            var result = VoteCount.Of(rules, films, ballots);

            Assert.Equal(Naive(rules, films, ballots), result.Winner);
            Assert.Equal(ballots.Count(ballot => ballot.Choices.Count > 0), result.Voters);
            if (result.Even.Count > 0) ties++;
        }

        Assert.InRange(ties, Elections / 20, Elections);
    }

    [Fact]
    public void The_order_in_which_ballots_lie_changes_nothing()
    {
        var drawn = new Random(7);
        for (var election = 0; election < 500; election++)
        {
            var rules = new VoteRules(election % 2 == 0 ? VoteMethod.Approval : VoteMethod.Ranked, election % 3 == 0 ? TieRule.Draw : TieRule.Earliest, 1000 + election);
            var ballots = Ballots(drawn, [1, 2, 3, 4], 6);

            Assert.Equal(VoteCount.Of(rules, [1, 2, 3, 4], ballots).Winner, VoteCount.Of(rules, [4, 2, 3, 1], ballots.AsEnumerable().Reverse()).Winner);
        }
    }

    [Fact]
    public void Nobody_is_counted_twice_and_no_film_twice_on_one_ballot()
    {
        var result = VoteCount.Of(new(VoteMethod.Ranked, TieRule.Earliest, 1000), [1, 2], [new(new(1), [2, 2, 2], []), new(new(1), [1], []), new(new(2), [1, 9], [1, 1])]);

        Assert.Equal(2, result.Voters);
        Assert.Equal([new Standing(1, 3, 1, 0, 1), new Standing(2, 3, 1, 0, 0)], result.Standings);
        Assert.Equal([1, 2], result.Even);
        Assert.Equal(1, result.Winner);
    }

    [Fact]
    public void A_draw_can_be_done_again_with_pen_and_paper()
    {
        Ballot[] ballots = [new(new(1), [2], []), new(new(2), [3], []), new(new(3), [5], [])];

        var result = VoteCount.Of(new(VoteMethod.Approval, TieRule.Draw, 4217), [1, 2, 3, 4, 5], ballots);

        // 4217 is 1405 times 3 and 2: two films are passed over.
        Assert.Equal([2, 3, 5], result.Even);
        Assert.Equal(5, result.Winner);
    }

    [Fact]
    public void Those_who_could_not_come_inform_and_decide_nothing()
    {
        Ballot[] ballots = [new(new(1), [1], []), new(new(2), [], [1]), new(new(3), [], [1])];

        var result = VoteCount.Of(new(VoteMethod.Approval, TieRule.Earliest, 1000), [1, 2], ballots);

        Assert.Equal((1, 1L, 2L), ((int)result.Winner!, result.Voters, result.Standings[0].Absences));
    }

    [Theory]
    [InlineData(1, 7L, new long[] { 7, 2, 3 })]
    [InlineData(2, 3L, new long[] { 1, 3 })]
    [InlineData(3, 1L, new long[] { 2, 1 })]
    [InlineData(2, null, new long[] { 1, 3 })]
    [InlineData(3, 8L, new long[] { 1, 2, 8 })]
    public void Ranking_a_film_leaves_every_other_in_its_order_and_none_twice(int place, long? film, long[] expected) =>
        Assert.Equal(expected, new Ballot(new(1), [1, 2, 3], []).Rank(place, film).Choices);

    private static List<Ballot> Ballots(Random drawn, List<long> films, int voters) =>
        [.. Enumerable.Range(1, voters).Select(voter => new Ballot(new(voter), [.. films.OrderBy(_ => drawn.Next()).Take(drawn.Next(0, films.Count + 1))], []))];

    // Sieves instead of sorting: the most points, of those the most first places, of those the most second ones; then subtraction instead of division.
    private static long? Naive(VoteRules rules, List<long> films, List<Ballot> ballots)
    {
        if (ballots.TrueForAll(ballot => ballot.Choices.Count == 0)) return null;
        var left = films;
        if (rules.Method is VoteMethod.Approval) left = Sieve(left, film => ballots.Count(ballot => ballot.Choices.Contains(film)));
        else
        {
            left = Sieve(left, film => ballots.Sum(ballot => Math.Max(0, 3 - Place(ballot, film))));
            left = Sieve(left, film => ballots.Count(ballot => Place(ballot, film) == 0));
            left = Sieve(left, film => ballots.Count(ballot => Place(ballot, film) == 1));
        }

        var passed = rules.Seed;
        while (passed >= left.Count) passed -= left.Count;
        return left[rules.Tie is TieRule.Draw ? (int)passed : 0];
    }

    private static int Place(Ballot ballot, long film) => ballot.Choices.ToList().IndexOf(film) is >= 0 and var place ? place : 99;

    private static List<long> Sieve(List<long> films, Func<long, int> count) => films.FindAll(film => count(film) == films.Max(count));
}
