namespace CineBot.Features.WatchParties.Votes;

/// <summary>How a vote is counted, announced whole before anybody votes. The seed is a number of four digits that the card shows from the start.</summary>
internal sealed record VoteRules(VoteMethod Method, TieRule Tie, long Seed)
{
    /// <summary>What a first, second and third choice count in a ranked vote.</summary>
    public static readonly IReadOnlyList<long> Points = [3, 2, 1];

    /// <summary>Which of the films that are even wins; <paramref name="even"/> is in the order of nomination. The draw can be done again by anybody with pen and paper.</summary>
    public long Break(IReadOnlyList<long> even) => even[Tie is TieRule.Draw ? (int)(Seed % even.Count) : 0];
}

/// <summary>What people say on their ballots.</summary>
internal enum VoteMethod
{
    /// <summary>Every film that suits them.</summary>
    Approval,

    /// <summary>Up to three films in order.</summary>
    Ranked,
}

/// <summary>What decides between films that are even.</summary>
internal enum TieRule
{
    /// <summary>The one nominated first.</summary>
    Earliest,

    /// <summary>The announced seed: divided by the number of films that are even, its remainder says how many of them to pass over.</summary>
    Draw,
}
