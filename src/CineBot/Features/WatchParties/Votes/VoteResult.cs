namespace CineBot.Features.WatchParties.Votes;

/// <summary>How one film fared: approvals or points; in a ranked vote also how often it came first and second; and how many could not come with it.</summary>
internal sealed record Standing(long Nomination, long Score, long Firsts, long Seconds, long Absences);

/// <summary>
/// What came of a vote: every film, the best first; how many people voted; the winner, null where nobody voted; and the films that were even until the last rule,
/// empty where there was no tie to break.
/// </summary>
internal sealed record VoteResult(IReadOnlyList<Standing> Standings, long Voters, long? Winner, IReadOnlyList<long> Even);
