using NodaTime;

namespace CineBot.Features.Recommendations.Leaving;

/// <summary>The last day on which a film can be seen somewhere, as a day of that server's zone; that day is still one of them.</summary>
internal sealed record LastDay(LocalDate Day, DateTimeZone Zone)
{
    /// <summary>From here on the card counts the days.</summary>
    public const int Counted = 7;

    /// <summary>When the day is over, also where clocks change in that night.</summary>
    public Instant End => Zone.AtStartOfDay(Day.PlusDays(1)).ToInstant();

    /// <summary>How many days are left after today: 0 on the last one, fewer than 0 when it has passed.</summary>
    public int DaysLeft(Instant now) => Period.DaysBetween(now.InZone(Zone).Date, Day);

    /// <summary>When it is to be said otherwise than now: as the counting begins, then every night, and as it ends; null once it has.</summary>
    public Instant? NextChange(Instant now)
    {
        var left = DaysLeft(now);
        if (left < 0) return null;
        var next = left > Counted ? Day.PlusDays(-Counted) : now.InZone(Zone).Date.PlusDays(1);
        return Zone.AtStartOfDay(next).ToInstant();
    }
}
