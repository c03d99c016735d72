namespace CineBot.Features.Settings.Rights;

/// <summary>What somebody can be named for, one by one.</summary>
internal enum Capability
{
    /// <summary>Reading and judging cases; managing the server is never enough.</summary>
    Cases,

    /// <summary>Publishing the charter and saying what it opens.</summary>
    Charter,

    /// <summary>Looking at announcements that wait, suspending and closing them.</summary>
    Calls,

    /// <summary>Calling off watch parties that their host does not, and saying when there are none.</summary>
    Parties,

    /// <summary>The server's channels, language, zone and paces.</summary>
    Settings,
}
