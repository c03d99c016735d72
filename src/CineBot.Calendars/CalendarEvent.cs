using NodaTime;

namespace CineBot.Calendars;

/// <summary>One event of a calendar file: once, or the first of many.</summary>
/// <param name="Uid">What a calendar knows it by: the same in every version of it, and of no other event in the world.</param>
/// <param name="Stamp">When this version was written.</param>
/// <param name="Start">When it begins, in the zone in which people speak of it.</param>
/// <param name="Length">How long it lasts; positive.</param>
/// <param name="Summary">Its name, in one line.</param>
public sealed record CalendarEvent(string Uid, Instant Stamp, ZonedDateTime Start, Duration Length, string Summary)
{
    /// <summary>Counts the changes of time or state: a calendar takes the version that counts highest.</summary>
    public long Sequence { get; init; }

    /// <summary>Whether it takes place.</summary>
    public EventStatus Status { get; init; } = EventStatus.Confirmed;

    /// <summary>What else there is to know of it; may have several lines.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is, in words.</summary>
    public string? Location { get; init; }

    /// <summary>A page about it.</summary>
    public Uri? Url { get; init; }

    /// <summary>On which days it comes again; null where it comes once.</summary>
    public EventRecurrence? Recurrence { get; init; }

    /// <summary>
    /// The time that a rule planned for the one occurrence which this event replaces; null for an event of its own. The recurring event has the same
    /// <see cref="Uid"/>.
    /// </summary>
    public PlannedTime? Replaces { get; init; }

    /// <summary>When it ends.</summary>
    public ZonedDateTime End => Start + Length;

    /// <summary>
    /// Those of this recurring event's occurrences that touch a change of the clocks, as events of their own with times in UTC: readers of calendar files
    /// differ in what they make of an hour that is skipped or comes twice.
    /// </summary>
    /// <param name="occurrences">The occurrences to look at: what the rule plans, and when it is.</param>
    public IEnumerable<CalendarEvent> Pinned(IEnumerable<(LocalDateTime Planned, Instant At)> occurrences) =>
        from occurrence in occurrences
        let start = occurrence.At.InZone(Start.Zone)
        where start.LocalDateTime != occurrence.Planned || start.GetZoneInterval() != (start + Length).GetZoneInterval() || !IsUnique(start) || !IsUnique(start + Length)
        select this with { Start = occurrence.At.InUtc(), Recurrence = null, Replaces = new(occurrence.Planned, Start.Zone) };

    private static bool IsUnique(ZonedDateTime time) => time.Zone.MapLocal(time.LocalDateTime).Count == 1;
}
