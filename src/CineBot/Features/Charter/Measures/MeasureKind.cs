namespace CineBot.Features.Charter.Measures;

/// <summary>What two moderators can decide about somebody, from the lightest to the heaviest.</summary>
internal enum MeasureKind
{
    /// <summary>What the charter asks is said again, and counts for three months.</summary>
    Reminder,

    /// <summary>A role that lets them read and talk it over in private, and not write elsewhere. Never Discord's own time-out, under which nobody can answer.</summary>
    Pause,

    /// <summary>One of their roles is taken, and given back at the end.</summary>
    Role,

    /// <summary>They leave the server, and may come back at the end.</summary>
    Exclusion,
}
