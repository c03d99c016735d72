using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Dates as English names them.</summary>
internal static class EnglishDateRules
{
    public static void Write(Book book)
    {
        book.English("date", "today|tdy|2day", _ => DayFinders.In(0));
        book.English("date", "tomorrow|tmrw|tmr|tmw|tmrow|tomorow|tommorow|tommorrow|2moro|2morrow|2mrw|tom", _ => DayFinders.In(1));
        book.English("date", "[the] day after tomorrow|tmrw", _ => DayFinders.In(2));
        book.English("date", "overmorrow", _ => DayFinders.In(2));
        book.English("date", "yesterday", _ => DayFinders.In(-1));
        book.English("date", "[the] day before yesterday", _ => DayFinders.In(-2));
        book.English("date", "{n} day|days ago", found => DayFinders.In(-found.Number("n")));
        book.English("date", "in {n} day|days", found => DayFinders.In(found.Number("n")));
        book.English("date", "{n} day|days from now|today", found => DayFinders.In(found.Number("n")));
        book.English("date", "in {n} week|weeks|wk|wks", found => DayFinders.In(7 * found.Number("n")));
        book.English("date", "{n} week|weeks|wk|wks from now|today", found => DayFinders.In(7 * found.Number("n")));
        book.English("date", "{n} week|weeks from tomorrow", found => DayFinders.In((7 * found.Number("n")) + 1));
        book.English("date", "a week today", _ => DayFinders.In(7));
        book.English("date", "today week", _ => DayFinders.In(7));
        book.English("date", "tomorrow week", _ => DayFinders.In(8));
        book.English("date", "in a fortnight", _ => DayFinders.In(14));
        book.English("date", "in {n} month|months", found => DayFinders.InMonths(found.Number("n")));
        book.English("date", "{n} month|months from now|today", found => DayFinders.InMonths(found.Number("n")));
        book.English("date", "in {n} year|years", found => DayFinders.InMonths(12 * found.Number("n")));
        book.English("date", "{weekday} in {n} weeks|week", found => InWeek(found.Get<IsoDayOfWeek>("weekday"), found.Number("n")));
        book.English("date", "in {n} weeks|week [on] {weekday}", found => InWeek(found.Get<IsoDayOfWeek>("weekday"), found.Number("n")));
        book.English("date", "{dom} [of] {month} [{year}]", found => DayFinders.On(found.Number("dom"), found.Number("month"), found.Number("year")));
        book.English("date", "{month} [the] {dom} [{year}]", found => DayFinders.On(found.Number("dom"), found.Number("month"), found.Number("year")));
        book.English("date", "{dom} of next month", found => InMonth(found.Number("dom"), 1));
        book.English("date", "{dom} of this month", found => InMonth(found.Number("dom"), 0));
        book.English("date", "{nth} {weekday} of|in {month} [{year}]", found => FeastRules.NthOf(found.Number("nth"), found.Get<IsoDayOfWeek>("weekday"), found.Number("month"), found.Number("year")));
        book.English("piece", "[on] [the] {ordinal-en}", found => new Slots { Date = DayFinders.OnDay(found.Number("ordinal-en")) });
        book.English("piece", "on the {dom}", found => new Slots { Date = DayFinders.OnDay(found.Number("dom")) });
        book.English("piece", "[on] {weekday} [the] {dom}", found => new Slots { Weekday = new(found.Get<IsoDayOfWeek>("weekday")), Date = DayFinders.OnDay(found.Number("dom")) });
    }

    private static DayFinder InWeek(IsoDayOfWeek day, int weeks) => frame => new Weekday(day).In(frame, weeks);

    private static DayFinder InMonth(int day, int months) => frame =>
    {
        var month = new LocalDate(frame.Today.Year, frame.Today.Month, 1).PlusMonths(months);
        return Days.One(DayFinders.Day(month.Year, month.Month, day));
    };
}
