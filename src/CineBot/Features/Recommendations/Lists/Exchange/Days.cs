using NodaTime;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Files speak of days, lists of instants: a day is its noon where the person lives, so that moving to another zone does not change it.</summary>
internal sealed class Days(DateTimeZone zone, Instant now)
{
    public DateOnly Of(Instant instant) => instant.InZone(zone).Date.ToDateOnly();

    /// <summary>Now where no day is known, or it has not come yet.</summary>
    public Instant At(DateOnly? day)
    {
        if (day is not { } known) return now;
        var noon = zone.AtLeniently(LocalDate.FromDateOnly(known) + LocalTime.Noon).ToInstant();
        return noon < now ? noon : now;
    }
}
