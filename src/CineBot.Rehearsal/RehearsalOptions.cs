using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal;

/// <summary>How to start a loopback Discord.</summary>
internal sealed class RehearsalOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public TimeProvider WireTime { get; init; } = TimeProvider.System;

    /// <summary>Null: a clock of the loopback's own, a movable distance away from wire time.</summary>
    public TimeProvider? CommunityTime { get; init; }

    /// <summary>Whether « Les Glaneuses » stand there from the start, with the bot invited.</summary>
    public bool WithDemo { get; init; } = true;

    /// <summary>Where the page's files are read from anew each time; null takes those built in.</summary>
    public string? PageFolder { get; init; }

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    public TimeSpan IdentifySpacing { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Privileged intents that are switched on.</summary>
    public Intent Privileged { get; init; }
}
