using NodaTime;
using NodaTime.Text;

namespace CineBot.Calendars;

/// <summary>Times as properties hold them (RFC 5545, 3.3.5).</summary>
internal static class TimeText
{
    private static readonly LocalDateTimePattern LocalPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern UtcPattern = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static string Local(LocalDateTime time) => LocalPattern.Format(time);

    public static string Utc(Instant at) => UtcPattern.Format(at);

    /// <summary>
    /// Writes a time with its zone; in UTC where the zone is UTC, and where the local time comes twice: RFC 5545 then takes the first, but readers differ.
    /// </summary>
    public static void Write(LineWriter lines, string name, ZonedDateTime time)
    {
        if (IsNamed(time)) lines.Write($"{name};TZID={time.Zone.Id}", Local(time.LocalDateTime));
        else lines.Write(name, Utc(time.ToInstant()));
    }

    /// <summary>A local time of a zone, whether or not it exists there.</summary>
    public static void Write(LineWriter lines, string name, PlannedTime time)
    {
        if (IsUtc(time.Zone)) lines.Write(name, $"{Local(time.Local)}Z");
        else lines.Write($"{name};TZID={time.Zone.Id}", Local(time.Local));
    }

    public static bool IsUtc(DateTimeZone zone) => zone.Equals(DateTimeZone.Utc) || zone.Id is "Etc/UTC" or "Z";

    private static bool IsNamed(ZonedDateTime time) =>
        !IsUtc(time.Zone) && time.Zone.MapLocal(time.LocalDateTime).Count == 1;
}
