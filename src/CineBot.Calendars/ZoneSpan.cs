using NodaTime;

namespace CineBot.Calendars;

/// <summary>From when to when a file speaks of a zone.</summary>
internal sealed record ZoneSpan(DateTimeZone Zone, Instant From, Instant Until)
{
    // Nobody knows the clock changes of more distant years; a calendar that gets the file anew gets them anew.
    private static readonly Duration Foreseen = Duration.FromDays(20 * 365);

    // A calendar in which somebody moves the event by hand needs the clock changes around it.
    private static readonly Duration Margin = Duration.FromDays(400);

    public static IEnumerable<ZoneSpan> Of(CalendarEvent one) => Times(one).Where(time => !TimeText.IsUtc(time.Zone)).Select(time => Around(time, one));

    public static ZoneSpan Join(ZoneSpan one, ZoneSpan other) => one with { From = Instant.Min(one.From, other.From), Until = Instant.Max(one.Until, other.Until) };

    private static IEnumerable<ZonedDateTime> Times(CalendarEvent one) =>
        [one.Start, one.End, .. one.Recurrence?.Also ?? [], .. one.Replaces is { } planned ? [planned.Local.InZoneLeniently(planned.Zone)] : Array.Empty<ZonedDateTime>()];

    private static ZoneSpan Around(ZonedDateTime time, CalendarEvent one)
    {
        var at = time.ToInstant();
        var last = one.Recurrence is { } recurrence ? recurrence.Last ?? at + Foreseen : at;
        return new(time.Zone, at - Margin, Instant.Max(at, last) + one.Length + Margin);
    }
}
