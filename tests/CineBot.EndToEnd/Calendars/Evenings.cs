using CineBot.Calendars;
using NodaTime;

namespace CineBot.EndToEnd.Calendars;

/// <summary>Evenings in many zones, about every change of their clocks and between, and when they are: found without what writes the files.</summary>
internal static class Evenings
{
    private static readonly Instant Written = Instant.FromUtc(2026, 11, 22, 5, 0);

    private static readonly string[] Zones =
    [
        "Europe/Paris", "Europe/Brussels", "Europe/London", "Europe/Dublin", "America/Montreal", "America/St_Johns", "America/Sao_Paulo", "America/Martinique", "America/Cayenne",
        "Indian/Reunion", "Pacific/Noumea", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kathmandu", "Asia/Beirut", "Africa/Casablanca", "Africa/Cairo", "Etc/UTC",
    ];

    /// <summary>Once, from an hour and a half before each change of the clocks to as long after it, by quarters of an hour; and at nine on an ordinary evening.</summary>
    public static IEnumerable<Evening> Once() =>
        from zone in Zones.Select(id => DateTimeZoneProviders.Tzdb[id])
        from at in Changes(zone).SelectMany(change => Enumerable.Range(-6, 13).Select(step => change + Duration.FromMinutes(15 * step))).Append(Instant.FromUtc(2027, 1, 9, 20, 0))
        let start = at.InZone(zone)
        select new Evening($"{zone.Id} {start:uuuu-MM-dd HH:mm o<g>}", Event(start), [start]);

    /// <summary>Again and again, across the changes of two years, at several hours of the day.</summary>
    public static IEnumerable<Evening> Repeated() =>
        from zone in Zones.Select(id => DateTimeZoneProviders.Tzdb[id])
        from hour in (int[])[0, 12, 20, 23]
        from step in (int[])[1, 7, 14]
        let first = new LocalDate(2026, 10, 1) + new LocalTime(hour, 30)
        let rule = step == 1 ? "FREQ=DAILY" : $"FREQ=WEEKLY;INTERVAL={step / 7};BYDAY=TH"
        select new Evening(
            $"{zone.Id} {rule} {hour} h",
            Event(Resolve(zone.MapLocal(first))) with { Recurrence = new(rule) },
            [.. Enumerable.Range(0, 40).Select(number => Resolve(zone.MapLocal(first.PlusDays(number * step))))])
        {
            Planned = [.. Enumerable.Range(0, 40).Select(number => first.PlusDays(number * step))],
        };

    public static CalendarEvent Event(ZonedDateTime start) => new("1-12.party@cinebot", Written, start, Duration.FromMinutes(90), "Cléo de 5 à 7");

    private static IEnumerable<Instant> Changes(DateTimeZone zone) =>
        zone.GetZoneIntervals(Written, Instant.FromUtc(2029, 1, 1, 0, 0)).Where(interval => interval.HasStart && interval.Start > Written).Select(interval => interval.Start);

    // A skipped time is as far after the change as it was meant to be; of two, the first.
    private static ZonedDateTime Resolve(NodaTime.TimeZones.ZoneLocalMapping mapping) => mapping.Count switch
    {
        0 => mapping.LocalDateTime.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant().InZone(mapping.Zone),
        _ => mapping.First(),
    };
}

/// <summary>One case: an event, and the times at which it begins.</summary>
internal sealed record Evening(string Name, CalendarEvent Event, IReadOnlyList<ZonedDateTime> Starts)
{
    /// <summary>What a rule plans; empty for an event that comes once.</summary>
    public IReadOnlyList<LocalDateTime> Planned { get; init; } = [];

    public CalendarFile File => new("-//CineBot//Tests//EN", [Event, .. Event.Pinned(Planned.Zip(Starts, (planned, start) => (planned, start.ToInstant())))]);

    public IReadOnlyList<(long Start, long End)> Spans =>
        [.. Starts.Select(start => (start.ToInstant().ToUnixTimeSeconds(), (start.ToInstant() + Event.Length).ToUnixTimeSeconds()))];
}
