namespace CineBot.Dates;

/// <summary>The unit in which a rule repeats.</summary>
public enum Frequency
{
    /// <summary>Every so many days.</summary>
    Daily,

    /// <summary>Every so many weeks, which begin on Monday.</summary>
    Weekly,

    /// <summary>Every so many months.</summary>
    Monthly,

    /// <summary>Every so many years, on the day and month of the start.</summary>
    Yearly,
}
