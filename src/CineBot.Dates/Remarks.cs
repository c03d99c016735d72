namespace CineBot.Dates;

/// <summary>What was filled in beyond the words, and should be told when the date is read back.</summary>
[Flags]
public enum Remarks
{
    /// <summary>Nothing: the words said it all.</summary>
    None = 0,

    /// <summary>That day of this year has gone: the next year's was taken.</summary>
    NextYear = 1,

    /// <summary>An evening without an hour: the usual one was taken (<see cref="ReadingContext.UsualEvening"/>).</summary>
    UsualHour = 2,

    /// <summary>An hour without a day: the next such hour was taken.</summary>
    NextSuchHour = 4,

    /// <summary>The words may as well have meant once as again and again (« le premier vendredi du mois »).</summary>
    PerhapsOnce = 8,
}
