using CineBot.Dates.Grammar;
using CineBot.Dates.Meaning;
using NodaTime;

namespace CineBot.Dates.Rules;

/// <summary>Dates in figures, as they look in both languages, and how dates become pieces.</summary>
internal static class DateRules
{
    public static void Write(Book book)
    {
        foreach (var sign in (string[])["/", "-", "."])
        {
            book.Both("date", $"{{first:short}} {sign} {{second:short}} {sign} {{year2}}", found => DayFinders.Pair(found.Number("first"), found.Number("second"), found.Number("year2")));
            book.Both("date", $"{{year}} {sign} {{second:short}} {sign} {{first:short}} [t]", found => DayFinders.On(found.Number("first"), found.Number("second"), found.Number("year")));
            book.Both("date", $"{{first:short}} {sign} {{second:short}}", found => DayFinders.Pair(found.Number("first"), found.Number("second")));
        }

        book.Both("whole-date", "[{weekday}] {date}", found => Agreeing(found.Find<object>("weekday") as IsoDayOfWeek?, found.Get<DayFinder>("date")));
        book.Both("piece", "{date}", found => new Slots { Date = found.Get<DayFinder>("date") });
        book.Both("piece", "[le|a|on|at] < t : {seconds} [: t|d|f|r|s] >", found => new Slots { Stamp = Instant.FromUnixTimeSeconds(found.Get<long>("seconds")) });
        book.French("piece", "le|pour|pour-le|ce|au|du {date}", found => new Slots { Date = found.Get<DayFinder>("date") });
        book.English("piece", "on|for|the|on-the {date}", found => new Slots { Date = found.Get<DayFinder>("date") });
    }

    /// <summary>None where the date falls on another day of the week than was said.</summary>
    private static DayFinder Agreeing(IsoDayOfWeek? weekday, DayFinder date) => frame =>
        date(frame) is var days && weekday is null ? days : days with { Choices = [.. days.Choices.Where(choice => choice.Day.DayOfWeek == weekday)] };
}
