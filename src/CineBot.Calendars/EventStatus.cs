namespace CineBot.Calendars;

/// <summary>Whether an event takes place.</summary>
public enum EventStatus
{
    /// <summary>It does.</summary>
    Confirmed,

    /// <summary>It may.</summary>
    Tentative,

    /// <summary>It does not any more.</summary>
    Cancelled,
}
