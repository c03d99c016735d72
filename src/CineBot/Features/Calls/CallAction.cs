namespace CineBot.Features.Calls;

/// <summary>What can be asked of a call.</summary>
internal enum CallAction
{
    /// <summary>Announces a draft.</summary>
    Publish,

    /// <summary>Something in it is for a moderator to look at first.</summary>
    Hold,

    /// <summary>A moderator lets it be read.</summary>
    Approve,

    /// <summary>A moderator asks for a change of what was never announced.</summary>
    SendBack,

    /// <summary>Changes what is said of it, but no date, place or hour.</summary>
    Describe,

    /// <summary>Changes a date, the place or the hours: those who agreed are asked again.</summary>
    Move,

    Apply,

    /// <summary>Somebody puts a question to its owners, or they answer one.</summary>
    Ask,

    /// <summary>An owner offers a seat, or says no.</summary>
    Decide,

    /// <summary>Somebody who applied takes themselves out.</summary>
    Withdraw,

    Suspend,
    Resume,

    /// <summary>Its owner keeps it open, or opens it again.</summary>
    Renew,

    Close,

    /// <summary>Its time is over and nobody renewed it.</summary>
    Expire,

    HandOver,
    Cancel,

    /// <summary>The first day has come.</summary>
    Begin,

    /// <summary>The last day has passed.</summary>
    Wrap,

    Archive,
}
