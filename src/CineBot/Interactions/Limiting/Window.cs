using NodaTime;

namespace CineBot.Interactions.Limiting;

/// <summary>
/// The last 24 hours, wherever midnight is. What is done is counted by quarters of an hour, so that looking back takes the same few rows whatever lies behind:
/// an act counts for 24 hours and until the end of its quarter, never for less.
/// </summary>
internal static class Window
{
    public static readonly Duration Span = Duration.FromHours(24), Step = Duration.FromMinutes(15);

    /// <summary>Until when an act of <paramref name="now"/> counts; that instant itself is free of it.</summary>
    public static Instant CountsUntil(Instant now)
    {
        var step = (long)Step.TotalMilliseconds;
        return Instant.FromUnixTimeMilliseconds((now.ToUnixTimeMilliseconds() / step * step) + step) + Span;
    }

    /// <summary>When there is room for one more; null where there is now. <paramref name="counted"/> is what still counts, what ceases first before the rest.</summary>
    public static Instant? FullUntil(IReadOnlyList<Counted> counted, long figure)
    {
        var left = counted.Sum(quarter => quarter.Acts);
        if (left < figure) return null;
        foreach (var quarter in counted)
            if ((left -= quarter.Acts) < figure) return quarter.UntilAt;
        throw new ArgumentOutOfRangeException(nameof(figure), figure, "Nothing at all would be allowed.");
    }
}

/// <summary>What was done in one quarter of an hour, and until when it counts.</summary>
internal sealed record Counted(Instant UntilAt, long Acts);
