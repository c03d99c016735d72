using CineBot.Dates.Grammar;

namespace CineBot.Dates.Rules;

/// <summary>The whole grammar: a text is a row of pieces, in any order, each of which fills slots of its own.</summary>
internal static class Rulebook
{
    private static readonly Book All = Write();

    /// <summary>What a text is made of.</summary>
    public static Rule Piece { get; } = All["piece"];

    public static IEnumerable<string> Empty => All.Empty;

    private static Book Write()
    {
        var book = new Book();
        NumberRules.Write(book);
        CalendarRules.Write(book);
        ClockRules.Write(book);
        FrenchClockRules.Write(book);
        EnglishClockRules.Write(book);
        DurationRules.Write(book);
        PartRules.Write(book);
        DateRules.Write(book);
        FrenchDateRules.Write(book);
        EnglishDateRules.Write(book);
        FeastRules.Write(book);
        WeekdayRules.Write(book);
        PeriodRules.Write(book);
        FrenchRepeatRules.Write(book);
        EnglishRepeatRules.Write(book);
        ZoneRules.Write(book);
        return book;
    }
}
