using NodaTime;

namespace CineBot.Calendars;

/// <summary>On which days an event comes again, in its own zone: at the same local time, whatever the clocks do.</summary>
/// <param name="Rule">The value of an RRULE, such as <c>FREQ=WEEKLY;BYDAY=WE</c>; its UNTIL, if any, in UTC.</param>
public sealed record EventRecurrence(string Rule)
{
    /// <summary>Local times that the rule names and on which it does not take place.</summary>
    public IReadOnlyList<LocalDateTime> Except { get; init; } = [];

    /// <summary>Times that the rule does not name and at which it takes place too.</summary>
    public IReadOnlyList<ZonedDateTime> Also { get; init; } = [];

    /// <summary>The last time that it comes, where the rule ends: so far the rules of its zone are written. Null for no end.</summary>
    public Instant? Last { get; init; }
}
