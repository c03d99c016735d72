using CineBot.Storage;

namespace CineBot.Features.WatchParties.Threads;

/// <summary>Finds the parties whose cards were in a channel that is gone.</summary>
internal static class LostCardStore
{
    /// <summary>Those that are announced and not over, the soonest first.</summary>
    public static IReadOnlyList<Party> In(IReadUnit unit, GuildId guild, ChannelId channel) =>
    [
        .. unit.Query<long>(
            """
            SELECT number
            FROM parties
            WHERE guild_id = @guild AND state IN ('published', 'lobby', 'started', 'paused', 'debate') AND channel_id = @channel
            ORDER BY starts_at
            """,
            new { guild, channel }).Select(number => PartyStore.Find(unit, guild, number)!),
    ];
}
