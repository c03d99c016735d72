using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>Finds the calls whose cards were in a channel, or in a post, that is gone.</summary>
internal static class LostCallStore
{
    /// <summary>Those that are announced and not over.</summary>
    public static IReadOnlyList<long> In(IReadUnit unit, GuildId guild, ChannelId channel) => unit.Query<long>(
        "SELECT number FROM calls WHERE guild_id = @guild AND channel_id = @channel AND state IN ('published', 'suspended', 'closed', 'shooting') ORDER BY number",
        new { guild, channel });

    /// <summary>Those whose card is the beginning of that post.</summary>
    public static IReadOnlyList<long> PostsIn(IReadUnit unit, GuildId guild, ChannelId post) => unit.Query<long>(
        "SELECT number FROM cards WHERE guild_id = @guild AND kind = 'call' AND thread_id = @post AND is_post = 1",
        new { guild, post });
}
