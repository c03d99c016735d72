using NodaTime;

namespace CineBot.Features.Calls;

/// <summary>How long calls stay open where nobody says otherwise; every delay of a call's own is here.</summary>
internal static class CallTimes
{
    /// <summary>Applications end this long before the first day, so that whoever is taken can be told in time.</summary>
    public static readonly Duration ClosedBefore = Duration.FromDays(7);

    /// <summary>A call that nobody renews closes after this.</summary>
    public static readonly Duration OpenFor = Duration.FromDays(30);

    /// <summary>Drafts that nobody published are forgotten after this.</summary>
    public static readonly Duration DraftsKept = Duration.FromDays(30);

    /// <summary>The owner of a draft that nobody touches is told after this, and has at least so long to come back to it.</summary>
    public static readonly Duration DraftsIdle = Duration.FromDays(7), DraftsWarned = Duration.FromDays(7);

    /// <summary>Seats that no newcomer took are for everybody so long before applications end, so that those who wait have the time to say yes.</summary>
    public static readonly Duration KeptUntil = Duration.FromDays(3);

    /// <summary>What only the confirmed read is told to them once its owner has been done with it for so long: one word for all that changed.</summary>
    public static readonly Duration PracticalsSettle = Duration.FromMinutes(5);

    /// <summary>A week before the first day; where that is too near, half of the time that is left; null where no date is known.</summary>
    public static Instant? ClosesAt(Instant now, Instant? firstDay) =>
        firstDay is not { } first ? null : first - ClosedBefore > now ? first - ClosedBefore : first > now ? now + ((first - now) / 2) : first;

    /// <summary>A month from now, or when the shoot is over, whichever comes first.</summary>
    public static Instant ExpiresAt(Instant now, Instant? lastDay) => lastDay is { } last && last > now ? Instant.Min(now + OpenFor, last) : now + OpenFor;
}
