namespace CineBot.Features.WatchParties.Votes;

/// <summary>Where a vote stands.</summary>
internal enum VoteState
{
    /// <summary>Films are nominated.</summary>
    Nominating,

    /// <summary>Ballots are cast, and seen by nobody.</summary>
    Voting,

    /// <summary>Counted; whoever hosts makes a party of it.</summary>
    Closed,

    /// <summary>Its film is the party's.</summary>
    Settled,
    Cancelled,
}
