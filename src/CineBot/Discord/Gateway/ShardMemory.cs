namespace CineBot.Discord.Gateway;

/// <summary>What outlives a shard's connections: its number, its session, and where that is stored.</summary>
internal sealed record ShardMemory(ShardId Shard, ShardSession Session, SessionStore Store);
