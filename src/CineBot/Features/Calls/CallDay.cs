using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.Calls;

/// <summary>A day of the shoot, in the zone of the call: with the hour that was meant, or the day alone, which then begins at its midnight.</summary>
internal sealed record CallDay(long Day, LocalDate Date, LocalTime? Hour, Instant At)
{
    /// <summary>As many dates as are read at a glance.</summary>
    public const int MostDays = 12;

    private const long LastSecond = 253_402_300_800;

    private static readonly LocalDateTimePattern Whole = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public Instant? Until { get; init; }

    /// <summary>Kept in case the weather is against the others.</summary>
    public bool IsRain { get; init; }

    public static CallDay On(long day, LocalDate date, DateTimeZone zone) => new(day, date, null, zone.AtStartOfDay(date).ToInstant());

    public static CallDay On(long day, ZonedDateTime at) => new(day, at.Date, at.TimeOfDay, at.ToInstant());

    /// <summary>When it is over: where no end was said, with the day itself.</summary>
    public Instant End(DateTimeZone zone) => Until ?? zone.AtStartOfDay(Date.PlusDays(1)).ToInstant();

    /// <summary>As it lies in the database: to the minute, or the day alone.</summary>
    public string Written => Hour is { } hour ? Whole.Format(Date + hour) : LocalDatePattern.Iso.Format(Date);

    /// <summary>A day alone as it is written, or the seconds of an instant; null for what is neither.</summary>
    public static CallDay? Parse(string carried, DateTimeZone zone) =>
        LocalDatePattern.Iso.Parse(carried) is { Success: true, Value: var date } && date.Year is > 2000 and < 9999 ? On(0, date, zone)
        : Snowflake.TryParse(carried, out var seconds) && seconds < LastSecond ? On(0, Instant.FromUnixTimeSeconds(seconds).InZone(zone))
        : null;

    public static CallDay Read(long day, string written, Instant at) => written.Length == 10
        ? new(day, LocalDatePattern.Iso.Parse(written).Value, null, at)
        : Whole.Parse(written).Value is var local ? new(day, local.Date, local.TimeOfDay, at) : throw new FormatException(written);
}
