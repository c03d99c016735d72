using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>How long a seat is kept for somebody: long enough to think, and short enough for the next when the shoot is near.</summary>
internal static class OfferTerm
{
    /// <summary>For cast and crew, whom the owner chose.</summary>
    public static readonly Duration OfOwner = Duration.FromHours(48);

    /// <summary>For the next in the queue.</summary>
    public static readonly Duration OfQueue = Duration.FromHours(24);

    private static readonly Duration Soon = Duration.FromHours(72), OfSoon = Duration.FromHours(3), OfToday = Duration.FromMinutes(45);

    /// <summary>Until when it is kept: the person's night does not count, and nothing is kept beyond the start of the shoot.</summary>
    public static Instant Until(Instant now, Instant? shoot, Duration usual, Night night, DateTimeZone zone)
    {
        var begins = shoot ?? Instant.MaxValue;
        if (begins - now >= Soon) return Instant.Min(begins, night.After(night.After(now) + usual));
        var term = now.InZone(zone).Date == begins.InZone(zone).Date ? OfToday : OfSoon;
        return Instant.Min(begins, night.AfterWaking(now, term));
    }
}
