using CineBot.Dates.Printing;
using NodaTime;

namespace CineBot.Dates;

/// <summary>
/// Says dates in words: « samedi 28 novembre à 21 h, heure de Paris », "Saturday 28 November at 9 pm, Paris time". What it says of a moment to come,
/// seen from <c>now</c>, <see cref="DateReader"/> reads back, from then and anywhere, as the same instant.
/// </summary>
public static class DatePrinter
{
    /// <summary>
    /// The moment with its zone; of two that clocks show alike, which one. The year is left out where it is that of <paramref name="now"/>, and said
    /// where <paramref name="now"/> is null.
    /// </summary>
    public static string Say(Moment moment, Language language, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var offset = moment.IsDoubled && !ZoneNames.IsMistaken(moment.Zone.Id) ? $" ({Offsets.Say(moment.Offset)})" : "";
        return $"{Clock(moment, language, now)}{offset}, {SayZone(moment.Zone, language, moment.Instant)}";
    }

    /// <summary>The moment without its zone, for readers who live in it.</summary>
    public static string SayLocally(Moment moment, Language language, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(moment);
        return Clock(moment, language, now) + (moment.IsDoubled ? $" ({Offsets.Say(moment.Offset)})" : "");
    }

    /// <summary>The day with its day of the week; its year too, unless it is to come and <paramref name="today"/> is of the same.</summary>
    public static string Say(LocalDate day, Language language, LocalDate? today = null) =>
        Words.Of(language).Day(day, today is not { } known || known.Year != day.Year || day < known);

    /// <summary>The time of day: « 21 h 30 », "9:30 pm".</summary>
    public static string Say(LocalTime time, Language language) => Words.Of(language).Time(time);

    /// <summary>The zone by the name that people give it, for the end of a sentence: « heure de Paris ».</summary>
    public static string SayZone(DateTimeZone zone, Language language, Instant at)
    {
        ArgumentNullException.ThrowIfNull(zone);
        // Some names, such as EST, mean something else to people than to the table of zones.
        return ZoneNames.IsMistaken(zone.Id) ? Offsets.Say(zone.GetUtcOffset(at)) : Words.Of(language).Zone(ZoneNames.Of(zone, language), isName: ZoneNames.Of(zone, language) != zone.Id);
    }

    /// <summary>The rule alone: « un jeudi sur deux », with its end if it has one. <paramref name="start"/> tells what the rule leaves open.</summary>
    public static string Say(RecurrenceRule rule, LocalDate start, Language language)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Words.Of(language).Rule(rule, start) + Words.Of(language).End(rule);
    }

    /// <summary>
    /// The whole recurrence: « un jeudi sur deux à 20 h à partir du jeudi 26 novembre, heure de Paris ». Where it begins is left out when it begins
    /// with the next day that the rule would name from <paramref name="now"/> on.
    /// </summary>
    public static string Say(Recurrence recurrence, Language language, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(recurrence);
        var words = Words.Of(language);
        var (start, today) = (recurrence.Start, now?.InZone(recurrence.Zone).Date);
        var begins = today is { } known && Expected(recurrence, known, now!.Value) == start.Date ? "" : words.Since(Say(start.Date, language, today));
        return $"{words.Repeated(words.Rule(recurrence.Rule, start.Date), start.TimeOfDay)}{begins}{words.End(recurrence.Rule)}, {SayZone(recurrence.Zone, language, recurrence.Zone.AtLeniently(start).ToInstant())}";
    }

    private static string Clock(Moment moment, Language language, Instant? now) =>
        Words.Of(language).At(Say(moment.Local.Date, language, now?.InZone(moment.Zone).Date), moment.Local.TimeOfDay);

    private static LocalDate Expected(Recurrence recurrence, LocalDate today, Instant now) =>
        Calendar.Days(recurrence.Rule with { Interval = 1 }, today, today).FirstOrDefault(day => Moment.Nearest(day + recurrence.Start.TimeOfDay, recurrence.Zone).Instant >= now);
}
