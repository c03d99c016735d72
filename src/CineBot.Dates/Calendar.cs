using NodaTime;

namespace CineBot.Dates;

/// <summary>The days that a rule names, from any day on, without walking through those before it.</summary>
internal static class Calendar
{
    // Every rule with an occurrence at all has one within so many of its units: the 29th of February every so many years is the rarest.
    private const int LongestSilence = 500;
    private const int LastYear = 9990;

    /// <summary>Sorted, without end where the rule has none; its count is not looked at.</summary>
    public static IEnumerable<LocalDate> Days(RecurrenceRule rule, LocalDate start, LocalDate from)
    {
        var first = LocalDate.Max(start, from);
        var silence = 0;
        for (var unit = Unit(rule, start, first); silence < LongestSilence; unit += rule.Interval, silence++)
        {
            if (start.Year + Years(rule.Frequency, unit) > LastYear) yield break;
            foreach (var day in Within(rule, start, unit))
            {
                if (rule.Until is { } until && day > until) yield break;
                if (day < first) continue;
                silence = 0;
                yield return day;
            }
        }
    }

    /// <summary>The number of the unit, counted from the start's, that holds the day or comes next after it.</summary>
    private static int Unit(RecurrenceRule rule, LocalDate start, LocalDate day)
    {
        var passed = rule.Frequency switch
        {
            Frequency.Daily => Period.DaysBetween(start, day),
            Frequency.Weekly => Period.DaysBetween(Monday(start), Monday(day)) / 7,
            Frequency.Monthly => Months(day) - Months(start),
            _ => day.Year - start.Year,
        };
        return (passed + rule.Interval - 1) / rule.Interval * rule.Interval;
    }

    private static IEnumerable<LocalDate> Within(RecurrenceRule rule, LocalDate start, int unit) => rule.Frequency switch
    {
        Frequency.Daily => [start.PlusDays(unit)],
        Frequency.Weekly => WeekDays(rule, start).Select(day => Monday(start).PlusDays((unit * 7) + (int)day - 1)),
        Frequency.Monthly => MonthDays(rule, start, new LocalDate(start.Year, start.Month, 1).PlusMonths(unit)),
        _ => Existing(start.Year + unit, start.Month, start.Day),
    };

    private static IEnumerable<IsoDayOfWeek> WeekDays(RecurrenceRule rule, LocalDate start) =>
        rule.Days.Count == 0 ? [start.DayOfWeek] : rule.Days.Select(day => day.Day).Distinct().Order();

    private static IEnumerable<LocalDate> MonthDays(RecurrenceRule rule, LocalDate start, LocalDate month)
    {
        if (rule.Days.Count > 0) return rule.Days.SelectMany(day => InMonth(day, month)).Distinct().Order();
        return (rule.MonthDays.Count == 0 ? [start.Day] : rule.MonthDays)
            .SelectMany(day => Existing(month.Year, month.Month, day < 0 ? month.Calendar.GetDaysInMonth(month.Year, month.Month) : day)).Distinct().Order();
    }

    private static LocalDate[] InMonth(RuleDay day, LocalDate month)
    {
        var first = month.PlusDays(((int)day.Day - (int)month.DayOfWeek + 7) % 7);
        var all = Enumerable.Range(0, 5).Select(week => first.PlusWeeks(week)).Where(one => one.Month == month.Month).ToArray();
        if (day.Nth == 0) return all;
        var index = day.Nth > 0 ? day.Nth - 1 : all.Length + day.Nth;
        return index >= 0 && index < all.Length ? [all[index]] : [];
    }

    private static IEnumerable<LocalDate> Existing(int year, int month, int day) =>
        day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? [new(year, month, day)] : [];

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static int Months(LocalDate day) => (day.Year * 12) + day.Month;

    private static int Years(Frequency frequency, int unit) => frequency switch
    {
        Frequency.Daily => unit / 366,
        Frequency.Weekly => unit / 53,
        Frequency.Monthly => unit / 12,
        _ => unit,
    };
}
