namespace CineBot.Features.Calls;

/// <summary>Where a call stands. That all its seats are taken is no state: a seat may come free again.</summary>
internal enum CallState
{
    /// <summary>Only its owners see it.</summary>
    Draft,

    /// <summary>A moderator must look at it before others read it, or read on.</summary>
    Held,

    /// <summary>Announced, and open to applications.</summary>
    Published,

    /// <summary>Announced, and taking nobody for now.</summary>
    Suspended,

    /// <summary>Takes no more applications; the shoot is to come.</summary>
    Closed,

    /// <summary>The first day has come.</summary>
    Shooting,

    /// <summary>The last day has passed; room for what follows a shoot.</summary>
    Wrapping,

    Archived,
    Cancelled,
}
