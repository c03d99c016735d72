using System.Globalization;
using CineBot.Calendars;
using CineBot.Dates;
using CineBot.Features.WatchParties.Series;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Calendar;

/// <summary>
/// A series as entries of somebody's calendar: the rule without its days off and what was called off, and every evening that was announced as it is,
/// with its own film and hour. One evening that is handed over alone is the same entry, so that it takes the place of the rule's.
/// </summary>
internal static class SeriesCalendar
{
    private const long MostEvenings = 200;
    private const int MostPlanned = 1200;

    private static readonly Duration Past = Duration.FromDays(366), Future = Duration.FromDays(3 * 366);

    /// <summary>How the series is known to calendars, the same in each version of the file.</summary>
    public static string Uid(GuildId guild, long series) => string.Create(CultureInfo.InvariantCulture, $"{guild}-{series}.series@cinebot");

    /// <summary>The entry of one evening, as its place in its series has it; unchanged for a party of its own, and for an evening that the rule no longer names.</summary>
    public static CalendarEvent InSeries(IReadUnit unit, Party party, CalendarEvent entry) =>
        party.Slot is { } slot && SeriesStore.Find(unit, party.Guild, slot.Series) is { State: not SeriesState.Draft } series && IsNamed(series, slot.Planned)
            ? entry with { Uid = Uid(party.Guild, slot.Series), Sequence = entry.Sequence + series.Sequence, Replaces = new(slot.Planned, series.Recurrence.Zone) }
            : entry;

    /// <summary>All of it. <paramref name="shape"/> is the entry of the evening made last, after which those to come are shaped.</summary>
    public static IReadOnlyList<CalendarEvent> Of(IReadUnit unit, Series.Series series, CalendarEvent shape, Func<Party, CalendarEvent> entry)
    {
        var rule = Ended(series);
        var evenings = SeriesStore.Evenings(unit, series, MostEvenings).Where(party => party is { Time: not null, Slot: { } slot } && IsNamed(series, slot.Planned)).ToList();
        var planned = rule.After(Instant.Max(Begin(rule) - Duration.FromMinutes(1), shape.Stamp - Past)).TakeWhile(one => one.Moment.Instant < shape.Stamp + Future).Take(MostPlanned).ToList();
        var off = DaysOffStore.All(unit, series.Guild).ToHashSet();
        var gone = evenings.Where(party => party.State is PartyState.Cancelled).Select(party => party.Slot!.Planned).ToHashSet();
        var own = evenings.Where(party => party.State is not PartyState.Cancelled).ToDictionary(party => party.Slot!.Planned);
        var master = shape with
        {
            Uid = Uid(series.Guild, series.Number),
            Sequence = series.Sequence,
            Status = EventStatus.Confirmed,
            Start = Moment.Nearest(rule.Start, rule.Zone).Instant.InZone(rule.Zone),
            Replaces = null,
            Recurrence = new(rule.ToCalendarRule())
            {
                Except = [.. planned.Select(one => one.Planned).Where(one => gone.Contains(one) || (off.Contains(one.Date) && !own.ContainsKey(one)))],
                Last = rule.Rule is { Until: null, Count: null } ? null : rule.After(Begin(rule) - Duration.FromMinutes(1)).LastOrDefault()?.Moment.Instant,
            },
        };
        var left = planned.Where(one => !own.ContainsKey(one.Planned) && !master.Recurrence.Except.Contains(one.Planned));
        return [master, .. own.Values.Select(entry), .. master.Pinned(left.Select(one => (one.Planned, one.Moment.Instant)))];
    }

    // One that was stopped ends with the evening announced last.
    private static Recurrence Ended(Series.Series series) => series is { State: SeriesState.Stopped, Recurrence: { } rule }
        ? new(rule.Start, rule.Zone, rule.Rule with { Count = null, Until = LocalDate.Max(rule.Start.Date, series.LastSlot.Date) })
        : series.Recurrence;

    private static Instant Begin(Recurrence rule) => Moment.Nearest(rule.Start, rule.Zone).Instant;

    private static bool IsNamed(Series.Series series, LocalDateTime planned) =>
        planned >= series.Recurrence.Start && planned.TimeOfDay == series.Recurrence.Start.TimeOfDay && series.Recurrence.IsOn(planned.Date);
}
