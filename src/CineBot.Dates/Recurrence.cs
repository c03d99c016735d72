using NodaTime;
using NodaTime.Text;

namespace CineBot.Dates;

/// <summary>
/// A rule with its beginning, expanded in a zone: each occurrence has the same local time, whatever the clocks do. A time that clocks skip is moved
/// on by as much as they skip and says so; of a time that comes twice the first is taken. Occurrences are strictly increasing.
/// </summary>
public sealed record Recurrence
{
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    private readonly Lazy<LocalDate?> _last;

    /// <summary>A recurrence from that local time on; the start counts as the first only if the rule names its day.</summary>
    public Recurrence(LocalDateTime start, DateTimeZone zone, RecurrenceRule rule)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(rule);
        (Start, Zone, Rule) = (start, zone, rule);
        _last = new(FindLast);
    }

    /// <summary>The beginning: no occurrence is before it.</summary>
    public LocalDateTime Start { get; }

    /// <summary>The zone in which it is expanded.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>On which days it falls.</summary>
    public RecurrenceRule Rule { get; }

    /// <summary>The first occurrence later than that instant; null where there is none. Costs the same however far that instant lies from the start.</summary>
    public Occurrence? Next(Instant after) => After(after).FirstOrDefault();

    /// <summary>The occurrences later than that instant, computed as they are asked for; without end where the rule has none.</summary>
    public IEnumerable<Occurrence> After(Instant after)
    {
        var last = after;
        // A day earlier: a skipped time may be moved on past midnight, and the zone's day may differ from the rule's.
        foreach (var occurrence in From(after.InZone(Zone).Date.PlusDays(-1)))
        {
            if (occurrence.Moment.Instant <= last) continue;
            last = occurrence.Moment.Instant;
            yield return occurrence;
        }
    }

    /// <summary>Whether an occurrence is planned on that day.</summary>
    public bool IsOn(LocalDate day) => From(day).Select(occurrence => occurrence.Planned.Date).FirstOrDefault() == day;

    /// <summary>The rule for an iCalendar file beside a DTSTART with this zone: its end, if any, in UTC, as RFC 5545 asks.</summary>
    public string ToCalendarRule() =>
        RuleText.Write(Rule, Rule.Until is { } until ? Utc.Format(Moment.Nearest(until + Start.TimeOfDay, Zone).Instant) : null);

    /// <inheritdoc/>
    public bool Equals(Recurrence? other) => other is not null && (Start, Zone, Rule) == (other.Start, other.Zone, other.Rule);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, Zone, Rule);

    private IEnumerable<Occurrence> From(LocalDate day) =>
        Calendar.Days(Rule, Start.Date, day).TakeWhile(one => _last.Value is not { } last || one <= last).Select(At);

    private Occurrence At(LocalDate day)
    {
        var planned = day + Start.TimeOfDay;
        return new(planned, Moment.Nearest(planned, Zone));
    }

    private LocalDate? FindLast() => Rule.Count is { } count ? Calendar.Days(Rule, Start.Date, Start.Date).Take(count).Cast<LocalDate?>().LastOrDefault() : null;
}
