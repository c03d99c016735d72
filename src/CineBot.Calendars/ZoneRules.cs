using NodaTime;
using NodaTime.Text;

namespace CineBot.Calendars;

/// <summary>A zone as a VTIMEZONE: from its own clock changes in the span, so that a calendar which knows no zones finds the same instants.</summary>
internal static class ZoneRules
{
    private static readonly OffsetPattern OffsetText = OffsetPattern.CreateWithInvariantCulture("+HHmm");

    public static void Write(LineWriter lines, ZoneSpan span)
    {
        lines.Write("BEGIN", "VTIMEZONE");
        lines.Write("TZID", span.Zone.Id);
        foreach (var kept in Observance.In(span)) Write(lines, kept.Key, [.. kept], span.Until);
        lines.Write("END", "VTIMEZONE");
    }

    private static void Write(LineWriter lines, Observance observance, IReadOnlyList<LocalDateTime> onsets, Instant until)
    {
        var kind = observance.IsSummerTime ? "DAYLIGHT" : "STANDARD";
        lines.Write("BEGIN", kind);
        lines.Write("DTSTART", TimeText.Local(onsets[0]));
        lines.Write("TZOFFSETFROM", OffsetText.Format(observance.Before));
        lines.Write("TZOFFSETTO", OffsetText.Format(observance.After));
        lines.Write("TZNAME", Escaped.Text(observance.Name));
        if (YearlyRule.Of(onsets) is { } rule) lines.Write("RRULE", $"{rule}{End(rule, onsets[^1], observance.Before, until)}");
        // One to a line: common readers take only the first of several.
        else foreach (var onset in onsets.Skip(1)) lines.Write("RDATE", TimeText.Local(onset));
        lines.Write("END", kind);
    }

    // The rule ends where its next time lies in the span and did not come.
    private static string End(YearlyRule rule, LocalDateTime last, Offset before, Instant until) =>
        rule.In(last.Year + 1) is { } next && next.WithOffset(before).ToInstant() < until ? $";UNTIL={TimeText.Utc(last.WithOffset(before).ToInstant())}" : "";
}
