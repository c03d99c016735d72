using System.Globalization;

namespace CineBot.Calendars;

/// <summary>An event as a VEVENT.</summary>
internal static class EventLines
{
    public static void Write(LineWriter lines, CalendarEvent one)
    {
        lines.Write("BEGIN", "VEVENT");
        lines.Write("UID", Escaped.Text(one.Uid));
        lines.Write("DTSTAMP", TimeText.Utc(one.Stamp));
        lines.Write("SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Write("STATUS", one.Status.ToString().ToUpperInvariant());
        WriteTimes(lines, one);
        lines.Write("SUMMARY", Escaped.Text(one.Summary));
        if (one.Description is { } description) lines.Write("DESCRIPTION", Escaped.Text(description));
        if (one.Location is { } location) lines.Write("LOCATION", Escaped.Text(location));
        // An absolute address in its escaped form is plain ASCII and holds no line break.
        if (one.Url is { IsAbsoluteUri: true } address) lines.Write("URL", address.AbsoluteUri);
        lines.Write("END", "VEVENT");
    }

    private static void WriteTimes(LineWriter lines, CalendarEvent one)
    {
        // A rule counts in local time: its first time is written so even where that comes twice.
        if (one.Recurrence is null) TimeText.Write(lines, "DTSTART", one.Start);
        else TimeText.Write(lines, "DTSTART", new PlannedTime(one.Start.LocalDateTime, one.Start.Zone));
        TimeText.Write(lines, "DTEND", one.End);
        if (one.Replaces is { } planned) TimeText.Write(lines, "RECURRENCE-ID", planned);
        if (one.Recurrence is not { } recurrence) return;
        lines.Write("RRULE", recurrence.Rule);
        foreach (var time in recurrence.Except) TimeText.Write(lines, "EXDATE", new PlannedTime(time, one.Start.Zone));
        foreach (var time in recurrence.Also) TimeText.Write(lines, "RDATE", time);
    }
}
