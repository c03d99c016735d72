using System.Text.Json;
using CineBot.Discord.Payloads;

namespace CineBot.Discord.Gateway;

/// <summary>The few messages that a client sends, as bytes.</summary>
internal static class GatewayFrames
{
    private static readonly IdentifyProperties Properties = new(Environment.OSVersion.Platform.ToString(), "CineBot", "CineBot");

    public static byte[] Identify(GatewaySettings settings, ShardId shard) => JsonSerializer.SerializeToUtf8Bytes(
        new(GatewayOp.Identify, new GatewayIdentify(settings.Token, (int)settings.Intents, [shard.Index, shard.Count], Properties)),
        GatewayJson.Default.GatewayFrameGatewayIdentify);

    public static byte[] Resume(GatewaySettings settings, GatewaySession session, long sequence) => JsonSerializer.SerializeToUtf8Bytes(
        new(GatewayOp.Resume, new GatewayResume(settings.Token, session.Id, sequence)),
        GatewayJson.Default.GatewayFrameGatewayResume);

    /// <summary>A heartbeat that names the last event received, or null before the first.</summary>
    public static byte[] Heartbeat(long? sequence) => JsonSerializer.SerializeToUtf8Bytes(
        new(GatewayOp.Heartbeat, sequence),
        GatewayJson.Default.GatewayFrameNullableInt64);

    /// <summary>A question for the bot's own membership of a guild: any answer to it proves that events still arrive.</summary>
    public static byte[] AskForSelf(string guild, string self) => JsonSerializer.SerializeToUtf8Bytes(
        new(GatewayOp.RequestGuildMembers, new GuildMembersRequest(guild, [self], "still-there")),
        GatewayJson.Default.GatewayFrameGuildMembersRequest);
}
