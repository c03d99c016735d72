using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>The ways in which words name a day of the calendar.</summary>
internal static class DayFinders
{
    // The 29th of February is at most eight years away.
    private const int LongestWait = 8;

    public static DayFinder In(int days) => frame => Days.One(new DayChoice(frame.Today.PlusDays(days), Later: days == 0 ? frame.Today.PlusDays(1) : null));

    public static DayFinder InMonths(int months) => frame => Days.One(frame.Today.PlusMonths(months));

    /// <summary>A day of a month, of this year or the next; of <paramref name="year"/> where one was named (two digits mean this century).</summary>
    public static DayFinder On(int day, int month, int year = 0) => frame =>
        year > 0 ? Days.One(Day(Full(year), month, day)) : Yearly(frame, any => Day(any, month, day));

    /// <summary>The next day of that number.</summary>
    public static DayFinder OnDay(int day) => frame =>
    {
        var month = new LocalDate(frame.Today.Year, frame.Today.Month, 1);
        var coming = Enumerable.Range(0, 3).Select(step => month.PlusMonths(step)).Select(one => Day(one.Year, one.Month, day)).OfType<LocalDate>().Where(one => one >= frame.Today).ToList();
        return coming.Count == 0 ? Days.None : Days.One(new DayChoice(coming[0], Later: coming.ElementAtOrDefault(1)));
    };

    /// <summary>Two numbers, of which French means day and month; English asks, unless only one order makes a date.</summary>
    public static DayFinder Pair(int first, int second, int year = 0) => frame =>
    {
        var (dayFirst, monthFirst) = (On(first, second, year)(frame), On(second, first, year)(frame));
        if (!frame.IsEnglish || first == second) return dayFirst;
        return new([.. monthFirst.Choices, .. dayFirst.Choices], Question.DayOrMonth);
    };

    /// <summary>A feast, by its day in any year.</summary>
    public static DayFinder Feast(Func<int, LocalDate> of) => frame => Yearly(frame, year => of(year));

    public static LocalDate? Day(int year, int month, int day) =>
        year is >= 1 and <= 9990 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;

    private static int Full(int year) => year < 100 ? 2000 + year : year;

    private static Days Yearly(Frame frame, Func<int, LocalDate?> of)
    {
        var coming = Enumerable.Range(frame.Today.Year, LongestWait + 1).Select(of).OfType<LocalDate>().Where(day => day >= frame.Today).ToList();
        if (coming.Count == 0) return Days.None;
        var isNext = coming[0].Year > frame.Today.Year && of(frame.Today.Year) is not null;
        return Days.One(new DayChoice(coming[0], isNext ? Remarks.NextYear : Remarks.None, Later: coming[0] == frame.Today ? coming.ElementAtOrDefault(1) : null));
    }
}
