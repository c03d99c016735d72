namespace CineBot.Features.Charter.Cases;

/// <summary>Where a case stands. A safeguard, a repair, a circle, a vote are records beside it, not states.</summary>
internal enum CaseState
{
    /// <summary>Somebody reported; no moderator has said yet that it was read.</summary>
    Signalled,

    /// <summary>A moderator has read it, and whoever reported knows.</summary>
    Acknowledged,

    /// <summary>A moderator has said how grave it is.</summary>
    Triaged,

    /// <summary>Two moderators have it in hand.</summary>
    Assigned,

    /// <summary>Both sides are being heard, or were.</summary>
    Hearing,

    /// <summary>A moderator proposed what to do.</summary>
    Proposed,

    /// <summary>Those who must agree do.</summary>
    Decided,

    /// <summary>The person concerned has been told.</summary>
    Notified,

    /// <summary>What was decided holds.</summary>
    Active,

    /// <summary>It holds, and was looked at again.</summary>
    Reviewed,

    /// <summary>It holds no longer.</summary>
    Ended,

    /// <summary>Others than those who decided look at it again.</summary>
    Appealed,

    /// <summary>Whoever reported took it back.</summary>
    Withdrawn,

    /// <summary>Laid aside with a word, and no mark.</summary>
    Dismissed,

    /// <summary>Nothing more can be asked of it.</summary>
    Closed,

    /// <summary>Its words and its people are gone.</summary>
    Expunged,
}
