namespace CineBot.Dates;

/// <summary>Why a text is not read as a date.</summary>
public enum Obstacle
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>More was typed than any date takes (<see cref="DateReader.LongestText"/>).</summary>
    TooLong,

    /// <summary>A word is none of the grammar's, or not at this place.</summary>
    NotUnderstood,

    /// <summary>The end came too early: « dans trois ».</summary>
    Unfinished,

    /// <summary>The calendar has no such day: « 31 avril ».</summary>
    NoSuchDate,

    /// <summary>A clock has no such hour: « 25h ».</summary>
    NoSuchHour,

    /// <summary>Two things that exclude each other: « ce soir à 10h du matin ».</summary>
    Contradiction,

    /// <summary>More than fifteen years ahead.</summary>
    TooFar,
}
