namespace CineBot.Discord.Gateway;

/// <summary>
/// One dispatch of the server: <paramref name="Data"/> is the UTF-8 JSON of its contents and belongs to the event. The same
/// event may come again after a restart: whoever handles it recognises it by what it is about, never by its sequence.
/// </summary>
internal sealed record GatewayEvent(int Shard, string Name, ReadOnlyMemory<byte> Data, long Sequence)
{
    public const string Ready = "READY";
    public const string Resumed = "RESUMED";
    public const string InteractionCreate = "INTERACTION_CREATE";
    public const string GuildCreate = "GUILD_CREATE";
    public const string GuildDelete = "GUILD_DELETE";

    /// <summary>Not one of Discord's: events of this shard were lost, whoever keeps a picture of its guilds must read it anew.</summary>
    public const string Gap = "GATEWAY_GAP";

    /// <summary>The event that tells of lost ones.</summary>
    public static GatewayEvent LostSome(int shard) => new(shard, Gap, ReadOnlyMemory<byte>.Empty, 0);
}
