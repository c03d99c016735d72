namespace CineBot.Features.WatchParties;

/// <summary>Where a watch party stands; the database leaves room for a lobby, pauses and a debate.</summary>
internal enum PartyState
{
    /// <summary>Only its host sees it.</summary>
    Draft,

    /// <summary>A vote is to find its film or its date.</summary>
    Choosing,

    /// <summary>Announced, and open to answers.</summary>
    Published,

    /// <summary>The first minute of the film is set or past.</summary>
    Started,

    Ended,
    Cancelled,
}

/// <summary>What can be asked of a watch party.</summary>
internal enum PartyAction
{
    /// <summary>Announces a draft that has a film and a date.</summary>
    Publish,

    /// <summary>Lets people choose what the draft lacks.</summary>
    Choose,

    /// <summary>What was to be chosen is known.</summary>
    Settle,

    /// <summary>Changes what is said of it, but neither its film nor its date.</summary>
    Describe,

    Answer,
    Move,
    HandOver,
    Start,
    End,

    /// <summary>Its hour passed and nobody started it.</summary>
    Lapse,
    Cancel,
}
