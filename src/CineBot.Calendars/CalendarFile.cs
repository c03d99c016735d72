using System.Text;

namespace CineBot.Calendars;

/// <summary>
/// An iCalendar file (RFC 5545): events, and the rules of every zone that they name, as far as they need them. Written with CRLF and lines of
/// at most 75 octets; the same events give the same file to the last octet.
/// </summary>
/// <param name="Product">Who wrote it, as RFC 5545 asks of PRODID: <c>-//Owner//Program//EN</c>.</param>
/// <param name="Events">The events; one that replaces a single occurrence of another carries its <see cref="CalendarEvent.Uid"/>.</param>
public sealed record CalendarFile(string Product, params IReadOnlyList<CalendarEvent> Events)
{
    /// <summary>The media type to serve it as.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>The file as it is kept and sent.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <inheritdoc/>
    public override string ToString()
    {
        var lines = new LineWriter();
        lines.Write("BEGIN", "VCALENDAR");
        lines.Write("VERSION", "2.0");
        lines.Write("PRODID", Escaped.Text(Product));
        lines.Write("CALSCALE", "GREGORIAN");
        lines.Write("METHOD", "PUBLISH");
        foreach (var span in Spans()) ZoneRules.Write(lines, span);
        foreach (var one in Events) EventLines.Write(lines, one);
        lines.Write("END", "VCALENDAR");
        return lines.ToString();
    }

    private IEnumerable<ZoneSpan> Spans() =>
        Events.SelectMany(ZoneSpan.Of)
            .GroupBy(span => span.Zone.Id, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.Aggregate(ZoneSpan.Join));
}
