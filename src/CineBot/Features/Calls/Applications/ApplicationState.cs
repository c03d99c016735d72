namespace CineBot.Features.Calls.Applications;

/// <summary>Where an application stands; the database leaves room for the day of the shoot.</summary>
internal enum ApplicationState
{
    /// <summary>Sent, and not yet looked at.</summary>
    Submitted,

    /// <summary>Whoever holds the call has looked at it.</summary>
    Seen,

    /// <summary>Kept at hand by whoever holds the call.</summary>
    Shortlisted,

    /// <summary>In the queue for a seat.</summary>
    Waiting,

    /// <summary>A seat is kept for them until they press, or until its time is over.</summary>
    Offered,

    /// <summary>They come: by their own press, always.</summary>
    Confirmed,

    /// <summary>They come, and said so again in the last week.</summary>
    Reconfirmed,

    /// <summary>The answer was no.</summary>
    Declined,

    /// <summary>The seat that was kept for them was not taken in time.</summary>
    Expired,

    /// <summary>They took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered, or there is nothing left to come to: they are free.</summary>
    Released,
}

/// <summary>What can be done with an application.</summary>
internal enum ApplicationAction
{
    /// <summary>Sends it, or sends it anew after it had ended.</summary>
    Submit,

    /// <summary>Comes by one press, as extras do.</summary>
    Come,

    /// <summary>Joins the queue.</summary>
    Queue,

    /// <summary>Is looked at by whoever holds the call.</summary>
    See,

    Shortlist,
    Unlist,

    /// <summary>Notes the answer that is to be published with the others.</summary>
    Prepare,

    /// <summary>Keeps a seat for the person.</summary>
    Offer,

    Decline,

    /// <summary>The person takes the seat that is kept for them.</summary>
    Accept,

    /// <summary>The seat was kept long enough.</summary>
    Lapse,

    /// <summary>Date, place or hour changed: who agreed is asked again.</summary>
    AskAgain,

    /// <summary>It is fine with them as it is now.</summary>
    Agree,

    /// <summary>They are still coming.</summary>
    Reconfirm,

    Withdraw,

    /// <summary>Sets the person free.</summary>
    Release,
}
