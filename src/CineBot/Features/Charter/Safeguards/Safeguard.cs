using CineBot.Features.Charter.Measures;
using NodaTime;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>Somebody kept apart for 72 hours at most while a case is looked at; <paramref name="Number"/> is the server's own count and is never shown.</summary>
internal sealed record Safeguard(GuildId Guild, long Number, long CaseNumber, RoleId Role, Instant BegunAt, Instant Until)
{
    public const string About = "safeguard";

    /// <summary>Null once they erased everything.</summary>
    public MemberId? Member { get; init; }

    public MemberId? BegunBy { get; init; }

    /// <summary>As the person reads it.</summary>
    public string? Reason { get; init; }

    /// <summary>The exclusion that it keeps them apart for until that begins.</summary>
    public long? Measure { get; init; }

    public MeasureObstacle? Obstacle { get; init; }

    public long Renewals { get; init; }

    public Instant? LookAt { get; init; }

    public Instant? EndedAt { get; init; }
}
