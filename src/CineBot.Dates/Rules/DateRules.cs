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

        book.Both("piece", "{date}", found => new Slots { Date = found.Get<DayFinder>("date") });
        book.Both("piece", "[le|a|on|at] < t : {seconds} [: t|d|f|r|s] >", found => new Slots { Stamp = Instant.FromUnixTimeSeconds(found.Get<long>("seconds")) });
        book.French("piece", "le|pour|pour-le|ce|au|du {date}", found => new Slots { Date = found.Get<DayFinder>("date") });
        book.English("piece", "on|for|the|on-the {date}", found => new Slots { Date = found.Get<DayFinder>("date") });
    }
}
