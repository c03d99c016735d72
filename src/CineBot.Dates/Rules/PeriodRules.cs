using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Several days at once: weekends, months, from one date to another.</summary>
internal static class PeriodRules
{
    public static void Write(Book book)
    {
        Add(book.French, "[ce|le|du|pour-le|pendant-le] week-end|weekend|wk|we|wkd", _ => Weekend(0));
        Add(book.French, "[le|du] week-end|weekend|wk|we prochain|pro|suivant|d-apres", _ => Weekend(1));
        Add(book.French, "[cette|la|en] fin de semaine", _ => Weekend(0));
        Add(book.English, "[this|the|on-the|over-the|at-the|this-coming] week-end|weekend|wknd", _ => Weekend(0));
        Add(book.English, "next week-end|weekend|wknd", _ => Weekend(1));
        Add(book.French, "[en|courant|au-mois-de|au-mois-d] {month} [{year}]", found => Month(found, 1, 31));
        Add(book.French, "[au] debut [de|d|du-mois-de] {month} [{year}]", found => Month(found, 1, 10));
        Add(book.French, "[a-la] mi {month} [{year}]", found => Month(found, 11, 20));
        Add(book.French, "[a-la] fin [de|d] {month} [{year}]", found => Month(found, 21, 31));
        Add(book.English, "[in|during] {month} [{year}]", found => Month(found, 1, 31));
        Add(book.English, "[in] early {month} [{year}]", found => Month(found, 1, 10));
        Add(book.English, "[in] mid {month} [{year}]", found => Month(found, 11, 20));
        Add(book.English, "[in] late {month} [{year}]", found => Month(found, 21, 31));
        Add(book.French, "[le] mois prochain|pro", _ => InMonths(1));
        Add(book.French, "ce mois [ci]", _ => InMonths(0));
        Add(book.English, "next month", _ => InMonths(1));
        Add(book.English, "this month", _ => InMonths(0));
        Add(book.French, "du|de {first:date} au|a {last:date}", found => Between(found.Get<DayFinder>("first"), found.Get<DayFinder>("last")));
        Add(book.English, "from {first:date} to|until|till|through|- {last:date}", found => Between(found.Get<DayFinder>("first"), found.Get<DayFinder>("last")));
        Add(book.French, "du {dom} au {last:date}", found => Before(found.Number("dom"), found.Get<DayFinder>("last")));
        Add(book.English, "from [the] {dom} to|until|through|- [the] {last:date}", found => Before(found.Number("dom"), found.Get<DayFinder>("last")));
        Add(book.English, "{month} {first:short} -|to {second:short}", found =>
            Between(DayFinders.On(found.Number("first"), found.Number("month")), DayFinders.On(found.Number("second"), found.Number("month"))));
    }

    private static void Add(Action<string, string, Func<Captures, object?>> add, string words, Func<Captures, PeriodFinder> finder) =>
        add("piece", words, found => new Slots { Period = finder(found) });

    private static PeriodFinder Weekend(int weeks) => frame => new(frame.Monday.PlusDays((7 * weeks) + 5), frame.Monday.PlusDays((7 * weeks) + 6));

    private static PeriodFinder InMonths(int months) => frame =>
    {
        var first = new LocalDate(frame.Today.Year, frame.Today.Month, 1).PlusMonths(months);
        return new(first, first.PlusMonths(1).PlusDays(-1));
    };

    private static PeriodFinder Month(Captures found, int from, int to)
    {
        var (month, named) = (found.Number("month"), found.Number("year"));
        return frame =>
        {
            var year = named > 0 ? named : month < frame.Today.Month ? frame.Today.Year + 1 : frame.Today.Year;
            return new(new(year, month, from), new(year, month, Math.Min(to, CalendarSystem.Iso.GetDaysInMonth(year, month))));
        };
    }

    private static PeriodFinder Between(DayFinder first, DayFinder last) => frame =>
        first(frame).Choices is [var from, ..] && last(frame).Choices is [var to, ..] && from.Day <= to.Day ? new(from.Day, to.Day) : null;

    /// <summary>« Du 3 au 5 décembre »: the month is said once.</summary>
    private static PeriodFinder Before(int day, DayFinder last) => frame =>
        last(frame).Choices is [var to, ..] && DayFinders.Day(to.Day.Year, to.Day.Month, day) is { } from && from <= to.Day ? new(from, to.Day) : null;
}
