using CineBot.Interactions;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>The rules of a vote in sentences, as they are announced before it and told again with its result.</summary>
internal static class RuleWords
{
    public static IEnumerable<Block> Announce(FilmVote vote)
    {
        yield return new Note(vote.Rules.Method is VoteMethod.Ranked ? "film-vote.rule.ranked" : "film-vote.rule.approval");
        yield return new Note(Tie(vote.Rules));
        yield return new Note("film-vote.rule.secret");
        if (vote.Quorum is { } quorum) yield return new Note(new("film-vote.rule.quorum", quorum));
    }

    /// <summary>How the last tie was broken: which films were even, and what decided.</summary>
    public static IEnumerable<Block> Broken(FilmVote vote, VoteResult result, Func<long, Text> name)
    {
        if (result.Even.Count == 0) yield break;
        var even = new Listing([.. result.Even.Select(name)]);
        yield return new Note(vote.Rules.Tie is TieRule.Earliest
            ? new Text("film-vote.even.earliest", even)
            : new Text("film-vote.even.draw", even, FilmWords.Place(vote.Rules.Seed), FilmWords.Place(result.Even.Count), FilmWords.Place(vote.Rules.Seed % result.Even.Count)));
    }

    private static Text Tie(VoteRules rules) => (rules.Method, rules.Tie) switch
    {
        (VoteMethod.Approval, TieRule.Earliest) => "film-vote.rule.tie.approval_earliest",
        (VoteMethod.Approval, _) => new Text("film-vote.rule.tie.approval_draw", FilmWords.Place(rules.Seed)),
        (_, TieRule.Earliest) => "film-vote.rule.tie.ranked_earliest",
        _ => new Text("film-vote.rule.tie.ranked_draw", FilmWords.Place(rules.Seed)),
    };
}
