using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>What the person concerned asked of others than those who decided: once for a case.</summary>
internal sealed record Appeal(GuildId Guild, long Number, Instant MadeAt)
{
    /// <summary>Null once they erased everything.</summary>
    public MemberId? Member { get; init; }

    /// <summary>The moderator who entered it for somebody who wrote to the outside contact; null where the person did it here.</summary>
    public MemberId? EnteredBy { get; init; }

    public bool IsEntered { get; init; }

    /// <summary>Theirs; null once they are erased.</summary>
    public string? Words { get; init; }

    public AppealState State { get; init; }

    /// <summary>What the two others say to them.</summary>
    public string? Answer { get; init; }

    public Instant? SettledAt { get; init; }
}

/// <summary>Where an appeal stands; all but the first are also what can be answered.</summary>
internal enum AppealState
{
    Open,

    /// <summary>What was decided goes on.</summary>
    Upheld,

    /// <summary>Something milder, or the same for less long, takes its place.</summary>
    Lightened,

    /// <summary>Nothing holds any more.</summary>
    Lifted,
}
