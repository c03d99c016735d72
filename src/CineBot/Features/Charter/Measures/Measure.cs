using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>What was proposed or decided about somebody in a case; <paramref name="Number"/> is the server's own count and is never shown.</summary>
internal sealed record Measure(GuildId Guild, long Number, long CaseNumber, MeasureKind Kind, Instant Until)
{
    public const string About = "measure";

    public MeasureState State { get; init; }

    /// <summary>Whom it is about; null once they erased everything.</summary>
    public MemberId? Member { get; init; }

    public MemberId? ProposedBy { get; init; }

    /// <summary>The charter's article and the version in which it was read; null where no charter was published.</summary>
    public long? Article { get; init; }

    public long? Version { get; init; }

    /// <summary>What happened, in words that the person reads.</summary>
    public string? Facts { get; init; }

    /// <summary>Why repairing was not enough, or could not be; for moderators.</summary>
    public string? Why { get; init; }

    /// <summary>The role that is given for a pause, or taken.</summary>
    public RoleId? Role { get; init; }

    public MeasureObstacle? Obstacle { get; init; }

    public required Instant ProposedAt { get; init; }

    public Instant? DecidedAt { get; init; }

    /// <summary>When the person is told.</summary>
    public Instant? NotifyAt { get; init; }

    public Instant? NotifiedAt { get; init; }

    /// <summary>When it is carried out unless the notice is read before.</summary>
    public Instant? CarryAt { get; init; }

    /// <summary>Since when something is to be done to the person, or was.</summary>
    public Instant? AskedAt { get; init; }

    /// <summary>Since when it holds.</summary>
    public Instant? HeldAt { get; init; }

    public Instant? ReviewAt { get; init; }

    /// <summary>An earlier end that one of the two proposed.</summary>
    public Instant? ShorterAt { get; init; }

    /// <summary>When it is looked whether the person still has the pause role: who leaves and comes back has lost it.</summary>
    public Instant? LookAt { get; init; }

    public Instant? EndedAt { get; init; }

    public bool IsOver => State is MeasureState.Ended or MeasureState.Lifted or MeasureState.Replaced;

    /// <summary>When the hour asks something of it next.</summary>
    public Instant? NextAt => State switch
    {
        MeasureState.Decided => NotifyAt,
        MeasureState.Notified => CarryAt is { } carry && carry < Until ? carry : Until,
        MeasureState.Active => ReviewAt is { } review && review < Until ? review : Until,
        _ => null,
    };

    public Measure Over(MeasureState state, Instant now) => this with { State = state, EndedAt = now, NotifyAt = null, CarryAt = null, ReviewAt = null, ShorterAt = null, LookAt = null, Obstacle = null };
}
