namespace CineBot.Discord.Rest;

/// <summary>What is counted of the requests.</summary>
internal enum Counted
{
    /// <summary>Attempts that were sent.</summary>
    Attempt,

    /// <summary>Attempts without an answer, or with one of 500 and above.</summary>
    Failure,

    /// <summary>429 of our own making.</summary>
    RateLimit,

    /// <summary>429 of a limit that is shared with others.</summary>
    SharedLimit,

    /// <summary>401, 403 and 429 but shared ones: what shuts the machine out when there are too many.</summary>
    Invalid,

    /// <summary>Interactions that were answered too late.</summary>
    LateCallback,
}
