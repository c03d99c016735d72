using NodaTime;

namespace CineBot.Dates;

/// <summary>A local date and time in a zone, and the one instant that it stands for. Store all three: zones change their rules.</summary>
public sealed record Moment
{
    private Moment(ZonedDateTime zoned) => (Local, Zone, Instant) = (zoned.LocalDateTime, zoned.Zone, zoned.ToInstant());

    /// <summary>What a clock on the wall of that zone shows.</summary>
    public LocalDateTime Local { get; }

    /// <summary>The zone in which <see cref="Local"/> was meant.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The instant, the same for everybody.</summary>
    public Instant Instant { get; }

    /// <summary>How far the zone is from UTC then: what tells the two halves of a doubled hour apart.</summary>
    public Offset Offset => Zone.GetUtcOffset(Instant);

    /// <summary>Whether the same local time comes a second time, at a change of the clocks.</summary>
    public bool IsDoubled => Zone.MapLocal(Local).Count > 1;

    /// <summary>That instant, as clocks of the zone show it.</summary>
    public static Moment At(Instant instant, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(instant.InZone(zone));
    }

    /// <summary>The moments at which clocks of the zone show that time, earliest first: one, two where they go back, none where they skip it.</summary>
    public static IReadOnlyList<Moment> Of(LocalDateTime local, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var map = zone.MapLocal(local);
        return map.Count switch
        {
            0 => [],
            1 => [new(map.Single())],
            _ => [new(map.First()), new(map.Last())],
        };
    }

    /// <summary>Like <see cref="Of"/>, but always one: the first of two, and a skipped time moved on by as much as was skipped.</summary>
    public static Moment Nearest(LocalDateTime local, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(zone.AtLeniently(local));
    }
}
