namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>Where a date poll stands.</summary>
internal enum PollState
{
    /// <summary>Read back to whoever hosts, and seen by nobody else.</summary>
    Draft,
    Open,

    /// <summary>Counted; whoever hosts makes a party of it.</summary>
    Closed,

    /// <summary>Its date is the party's.</summary>
    Settled,
    Cancelled,
}
