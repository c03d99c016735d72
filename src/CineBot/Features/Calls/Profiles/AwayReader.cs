using System.Text.RegularExpressions;
using CineBot.Dates;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.Calls.Profiles;

/// <summary>Reads days as people type them, a line each: a day, a week, or from one day to another.</summary>
internal sealed partial class AwayReader(Database database, Options options)
{
    /// <exception cref="Refusal">A line is none of these, or they are too many; the rest stays in the form.</exception>
    public async Task<IReadOnlyList<Away>> ReadAsync(Request request, string typed, CancellationToken cancellation)
    {
        var zone = await ZoneAsync(request, cancellation);
        var periods = typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Period(line, request, zone) ?? throw new Refusal("profile.away_wrong", line)).ToList();
        return periods.Count <= Away.MostPeriods ? periods : throw new Refusal("profile.away_many", Away.MostPeriods);
    }

    /// <summary>The days as they are typed, so that they come back into the form.</summary>
    public static string Typed(IReadOnlyList<Away> away, Request request) => string.Join('\n', away.Where(period => period.To >= request.At.InUtc().Date.PlusDays(-1)).Select(period =>
        period.From == period.To ? Say(period.From, request.Language) : $"{Say(period.From, request.Language)} > {Say(period.To, request.Language)}"));

    /// <summary>The days meant by a text: null for what is no day.</summary>
    public static (LocalDate First, LocalDate Last)? Days(string typed, Instant now, DateTimeZone zone, Language language) =>
        DateReader.Read(typed, new(now, zone, DayWords.Of(language))) switch
        {
            DayReading day => (day.Day, day.Day),
            PeriodReading period => (period.First, period.Last),
            MomentReading moment => Single(moment.Moment.Local.Date),
            PartReading part => (part.Day, part.Day),
            SpanReading span => (span.Start.Local.Date, span.End.Local.Date),
            _ => null,
        };

    public Task<DateTimeZone> ZoneAsync(Request request, CancellationToken cancellation) => database.ReadAsync(
        unit => MemberStore.Find(unit, request.Member).Zone ?? (request.Guild is { } guild ? SettingsStore.Find(unit, guild) : ServerSettings.None).ZoneOr(options),
        cancellation);

    private static Away? Period(string line, Request request, DateTimeZone zone)
    {
        if (Days(line, request.At, zone, request.Language) is { } whole) return Bounded(whole.First, whole.Last);
        if (Between().Match(line) is not { Success: true } match) return null;
        if (Days(match.Groups["last"].Value, request.At, zone, request.Language) is not { Last: var last }) return null;
        var first = Days(match.Groups["first"].Value, request.At, zone, request.Language)?.First ?? InMonthOf(match.Groups["first"].Value, last);
        return first is { } from ? Bounded(from, last) : null;
    }

    private static Away? Bounded(LocalDate from, LocalDate to) =>
        from <= to && NodaTime.Period.Between(from, to, PeriodUnits.Days).Days <= Away.LongestDays ? new(from, to) : null;

    private static (LocalDate, LocalDate)? Single(LocalDate day) => (day, day);

    // « du 20 au 27 décembre »: the first day alone is one of the same month.
    private static LocalDate? InMonthOf(string typed, LocalDate last) =>
        int.TryParse(typed.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= last.Day ? new LocalDate(last.Year, last.Month, day) : null;

    private static string Say(LocalDate day, Language language) => DatePrinter.Say(day, DayWords.Of(language));

    [GeneratedRegex(@"\A(?:du|from|de)?\s*(?<first>.+?)\s*(?:\s(?:au|à|to|until|jusqu['’]au)\s|->|→|>|–|\s-\s)\s*(?<last>.+)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
