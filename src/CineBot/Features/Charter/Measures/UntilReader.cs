using CineBot.Dates;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.Charter.Measures;

/// <summary>Reads until when something is to hold, as its writer means it: a day is meant whole, and nothing holds for ever.</summary>
internal sealed class UntilReader(Database database, Options options)
{
    public const int LongestWords = 100;

    /// <exception cref="Refusal">It cannot be read, has gone, or is more than a year away.</exception>
    public async Task<Instant> ReadAsync(Request request, string typed, CancellationToken cancellation)
    {
        var zone = await database.ReadAsync(unit => MemberStore.Find(unit, request.Member).Zone ?? SettingsStore.Find(unit, request.InGuild).ZoneOr(options), cancellation);
        var context = new ReadingContext(request.At, zone, request.Language is Language.French ? Dates.Language.French : Dates.Language.English);
        var reading = DateReader.Read(typed, context);
        if (reading is GoneReading) throw new Refusal("measure.until.gone", typed);
        var until = End(reading, request.At) ?? throw new Refusal("measure.until.unclear", typed);
        if (until <= request.At) throw new Refusal("measure.until.gone", typed);
        return until <= MeasureTimes.After(request.At, MeasureTimes.Longest) ? until : throw new Refusal("measure.until.too_long", until);
    }

    private static Instant? End(Reading reading, Instant now) => reading switch
    {
        MomentReading moment => moment.Moment.Instant,
        DayReading day => EndOf(day.Day, day.Zone),
        PartReading { Taken: { } taken } => taken.Instant,
        PartReading part => EndOf(part.Day, part.Zone),
        SpanReading span => span.End.Instant,
        PeriodReading period => EndOf(period.Last, period.Zone),
        DurationReading duration => now + duration.Duration,
        _ => null,
    };

    private static Instant EndOf(LocalDate day, DateTimeZone zone) => zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
}
