using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>When to try again what could not be delivered.</summary>
internal static class RetryPolicy
{
    private static readonly Duration Shortest = Duration.FromSeconds(5);
    private static readonly Duration Longest = Duration.FromMinutes(5);

    // Discord says no figure for old messages; its error is lifted within the hour.
    private static readonly Duration BetweenOldEdits = Duration.FromMinutes(10);

    /// <summary>After 5 s, 10 s, 20 s… up to five minutes, never before Discord allows it; null where trying again is of no use, or no longer.</summary>
    public static Instant? NextTry(OutboxRow row, DeliveryFailure failure, Instant now)
    {
        Duration? wait = failure.Fault switch
        {
            DeliveryFault.Unavailable or DeliveryFault.Ambiguous => Backoff(row.Attempts),
            DeliveryFault.EditedTooOften => BetweenOldEdits,
            _ => null,
        };
        if (wait is null) return null;
        var next = now + Duration.Max(wait.Value, failure.RetryAfter ?? Duration.Zero);
        return next <= row.Entry.UsefulUntil ? next : null;
    }

    /// <summary>When to look again for what an earlier attempt may have posted, while Discord cannot be asked.</summary>
    public static Instant NextLook(OutboxRow row, Instant now) => now + Backoff(row.Attempts);

    private static Duration Backoff(int attempts) => Duration.Min(Longest, Shortest * Math.Pow(2, Math.Min(attempts - 1, 10)));
}
