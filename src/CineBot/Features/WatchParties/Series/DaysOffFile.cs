using System.Globalization;
using System.Text;
using CineBot.Dates;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.WatchParties.Series;

/// <summary>
/// Reads the days of a calendar file (RFC 5545) that somebody hands over: whole days and spans of an event, every year where it says so. It trusts
/// nothing: sizes are bounded, and what is no calendar is refused rather than half read.
/// </summary>
internal static class DaysOffFile
{
    public const int MostBytes = 512 * 1024;
    public const int MostDays = 2_000;
    private const int MostEvents = 2_000;
    private const int LongestLine = 8 * 1024;
    private const int LongestEvent = 100;

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The days from one on, three years far, sorted; null where the content is no calendar, or larger than any honest one.</summary>
    public static IReadOnlyList<LocalDate>? Read(ReadOnlySpan<byte> content, LocalDate from)
    {
        if (content.Length > MostBytes) return null;
        var lines = Unfold(Encoding.UTF8.GetString(content));
        if (lines is not ["BEGIN:VCALENDAR", ..]) return null;
        var (days, events, current) = (new SortedSet<LocalDate>(), 0, (Dictionary<string, string>?)null);
        foreach (var line in lines)
        {
            if (line == "BEGIN:VEVENT") current = ++events > MostEvents ? null : new(StringComparer.Ordinal);
            else if (line == "END:VEVENT" && current is { } whole)
            {
                AddDays(whole, from, days);
                current = null;
            }
            else if (current is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) current.TryAdd(line[..colon].Split(';')[0].ToUpperInvariant(), line[(colon + 1)..]);
            if (events > MostEvents || days.Count > MostDays) return null;
        }

        return [.. days];
    }

    /// <summary>Lines may be folded: a space or a tab at the beginning goes on with the line before.</summary>
    private static List<string>? Unfold(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            var part = raw.TrimEnd('\r');
            if (part.Length > 0 && part[0] is ' ' or '\t') line.Append(part, 1, part.Length - 1);
            else
            {
                if (line.Length > 0) lines.Add(line.ToString());
                line.Clear().Append(part);
            }

            if (line.Length > LongestLine) return null;
        }

        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }

    private static void AddDays(Dictionary<string, string> properties, LocalDate from, SortedSet<LocalDate> days)
    {
        if (properties.GetValueOrDefault("STATUS") == "CANCELLED" || Date(properties, "DTSTART") is not { } first) return;
        var length = Math.Clamp(Length(properties, first), 1, LongestEvent);
        var (earliest, latest) = (from.PlusDays(-length), from.PlusYears(3));
        var starts = properties.TryGetValue("RRULE", out var text)
            ? RecurrenceRule.TryParse(Simple(text), out var rule) ? Calendar(first, rule, earliest, latest) : []
            : [first];
        foreach (var start in starts.TakeWhile(start => start <= latest && days.Count <= MostDays))
            for (var day = 0; day < length; day++)
                if (start.PlusDays(day) >= from) days.Add(start.PlusDays(day));
    }

    private static IEnumerable<LocalDate> Calendar(LocalDate first, RecurrenceRule rule, LocalDate earliest, LocalDate latest) =>
        new Recurrence(first.AtMidnight(), DateTimeZone.Utc, rule).After(Instant.Max(earliest.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), Instant.FromUtc(1900, 1, 1, 0, 0)) - Duration.FromMinutes(1))
            .Select(one => one.Planned.Date).TakeWhile(day => day <= latest);

    // A yearly rule may repeat the month and the day of its start, which say nothing new.
    private static string Simple(string rule) => rule.Contains("FREQ=YEARLY", StringComparison.OrdinalIgnoreCase)
        ? string.Join(';', rule.Split(';').Where(part => !part.StartsWith("BYMONTH", StringComparison.OrdinalIgnoreCase)))
        : rule;

    // An end that is a day is the first one after; an end at an hour is a day of it.
    private static int Length(Dictionary<string, string> properties, LocalDate first) => Date(properties, "DTEND") switch
    {
        { } end when properties["DTEND"].Length == 8 => Period.DaysBetween(first, end),
        { } end => Period.DaysBetween(first, end) + (properties["DTEND"].Contains("T000000", StringComparison.Ordinal) ? 0 : 1),
        null => properties.TryGetValue("DURATION", out var text) && text.StartsWith('P') && text.EndsWith('D') && int.TryParse(text[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 1,
    };

    private static LocalDate? Date(Dictionary<string, string> properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Length >= 8 && Day.Parse(value[..8]) is { Success: true } day && day.Value.Year is > 1900 and < 2200 ? day.Value : null;
}
