using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>From where days and hours are counted: now, in the zone that is meant, and by whose habits.</summary>
internal sealed record Frame(ReadingContext Context, DateTimeZone Zone, bool IsEnglish)
{
    private const int LongestAhead = 15;

    public LocalDate Today { get; } = Context.Now.InZone(Zone).Date;

    /// <summary>The beginning of this minute: what is planned for it has not gone.</summary>
    public Instant Now { get; } = Minute(Context.Now);

    public LocalDate Monday => Today.PlusDays(1 - (int)Today.DayOfWeek);

    public LocalTime UsualEvening => Context.UsualEvening;

    public bool HasGone(LocalDateTime local) => Moment.Nearest(local, Zone).Instant < Now;

    public bool IsTooFar(LocalDate day) => day > Today.PlusYears(LongestAhead);

    private static Instant Minute(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return Instant.FromUnixTimeSeconds(seconds - (((seconds % 60) + 60) % 60));
    }
}
