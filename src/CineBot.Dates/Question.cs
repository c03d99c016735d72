namespace CineBot.Dates;

/// <summary>What must be asked before words name one date.</summary>
public enum Question
{
    /// <summary>Morning or evening: « tomorrow at 8 ».</summary>
    HalfOfDay,

    /// <summary>Clocks go back, and show that time twice.</summary>
    DoubledHour,

    /// <summary>Which is the month: « 7/4 » in English.</summary>
    DayOrMonth,

    /// <summary>The midnight with which the day begins, or the one with which it ends: « samedi à minuit ».</summary>
    WhichMidnight,

    /// <summary>The date falls on another day of the week: « samedi 27 novembre », a Friday.</summary>
    DayOrDate,
}
