using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>The channels that moderators chose, by purpose; whether they still stand is Discord's to say.</summary>
internal static class ChannelStore
{
    /// <summary>Null where moderators chose none.</summary>
    public static ChannelId? Find(IReadUnit unit, GuildId guild, ChannelPurpose purpose) => unit.QueryFirstOrNull<ChannelId?>(
        "SELECT channel_id FROM chosen_channels WHERE guild_id = @guild AND purpose = @purpose",
        new { guild, purpose = purpose.Name });

    public static IReadOnlyDictionary<ChannelPurpose, ChannelId> All(IReadUnit unit, GuildId guild) => unit.Query<Chosen>(
        "SELECT purpose AS Purpose, channel_id AS Channel FROM chosen_channels WHERE guild_id = @guild",
        new { guild }).ToDictionary(row => ChannelPurpose.Find(row.Purpose)!, row => row.Channel);

    public static void Choose(WriteUnit unit, GuildId guild, ChannelPurpose purpose, ChannelId channel) => unit.Execute(
        """
        INSERT INTO chosen_channels (guild_id, purpose, channel_id) VALUES (@guild, @purpose, @channel)
        ON CONFLICT (guild_id, purpose) DO UPDATE SET channel_id = excluded.channel_id
        """,
        new { guild, purpose = purpose.Name, channel });

    public static void Clear(WriteUnit unit, GuildId guild, ChannelPurpose purpose) => unit.Execute(
        "DELETE FROM chosen_channels WHERE guild_id = @guild AND purpose = @purpose",
        new { guild, purpose = purpose.Name });

    private sealed record Chosen(string Purpose, ChannelId Channel);
}
