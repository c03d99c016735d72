using NodaTime;

namespace CineBot.Dates.Tests;

/// <summary>Every change of the clocks, in every zone, in the years that plans are made for.</summary>
internal static class ChangesOfClocks
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2037, 1, 1, 0, 0);

    public static IEnumerable<DateTimeZone> Zones => DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]);

    public static IEnumerable<Instant> In(DateTimeZone zone) => zone.GetZoneIntervals(From, To).Where(interval => interval.HasEnd && interval.End < To).Select(interval => interval.End);
}
