namespace CineBot.Discord.Gateway;

/// <summary>What a shard is doing.</summary>
internal enum ShardState
{
    /// <summary>It talks to Discord, but no session runs yet.</summary>
    Connecting,

    /// <summary>Its session runs: events arrive.</summary>
    Connected,

    /// <summary>It pauses after a failure, or waits for its turn or the day's budget to identify.</summary>
    Waiting,
}
