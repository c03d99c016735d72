using NodaTime;
using NodaTime.TimeZones;

namespace CineBot.Calendars;

/// <summary>One of the times that a zone keeps, such as its summer time, by the offsets before and in it.</summary>
internal sealed record Observance(string Name, Offset Before, Offset After, bool IsSummerTime)
{
    private static readonly Instant LongAgo = Instant.FromUtc(1970, 1, 1, 0, 0);

    /// <summary>Every time that the zone keeps in the span, with its beginnings there by the clocks before, the earliest first.</summary>
    public static IEnumerable<IGrouping<Observance, LocalDateTime>> In(ZoneSpan span) =>
        span.Zone.GetZoneIntervals(span.From, span.Until).Select(interval => Of(span.Zone, interval)).GroupBy(one => one.Kept, one => one.Onset);

    // Where a time was introduced does not matter once it is long ago: some calendars stumble over the odd offsets of those days.
    private static (Observance Kept, LocalDateTime Onset) Of(DateTimeZone zone, ZoneInterval interval)
    {
        var isRecent = interval.HasStart && interval.Start > LongAgo;
        var before = isRecent ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
        var onset = (isRecent ? interval.Start : LongAgo).WithOffset(before).LocalDateTime;
        return (new(interval.Name, before, interval.WallOffset, interval.Savings != Offset.Zero), onset);
    }
}
