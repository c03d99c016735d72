using System.Globalization;
using NodaTime;

namespace CineBot.Calendars;

/// <summary>The rule that the beginnings of summer or winter time follow year after year: a weekday of a month, counted from its start, or from its end where negative.</summary>
internal sealed record YearlyRule(int Month, int Nth, IsoDayOfWeek Day, LocalTime Time)
{
    private static readonly string[] Letters = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The rule that gives these times, year after year; null where none does, or where one time is too little to tell.</summary>
    public static YearlyRule? Of(IReadOnlyList<LocalDateTime> onsets)
    {
        var (first, years) = (onsets[0], onsets.Select((_, index) => onsets[0].Year + index));
        if (onsets.Count < 2) return null;
        int[] places = [-((CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month) - first.Day + 7) / 7), (first.Day + 6) / 7];
        return places.Select(nth => new YearlyRule(first.Month, nth, first.DayOfWeek, first.TimeOfDay)).FirstOrDefault(rule => years.Select(rule.In).SequenceEqual(onsets.Cast<LocalDateTime?>()));
    }

    /// <summary>Null where that month has no such day.</summary>
    public LocalDateTime? In(int year)
    {
        var first = new LocalDate(year, Month, 1);
        var day = Nth > 0 ? first.With(DateAdjusters.NextOrSame(Day)).PlusWeeks(Nth - 1) : first.With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(Day)).PlusWeeks(Nth + 1);
        return day.Month == Month ? day + Time : null;
    }

    /// <summary>The value of an RRULE.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={Month};BYDAY={Nth}{Letters[(int)Day]}");
}
