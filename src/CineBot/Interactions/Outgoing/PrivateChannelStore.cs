using CineBot.Storage;

namespace CineBot.Interactions.Outgoing;

/// <summary>The private conversations in which something was said: Discord opens them only so many times a minute, and they stay the same.</summary>
internal static class PrivateChannelStore
{
    public static ChannelId? Find(IReadUnit unit, MemberId member) =>
        unit.QueryFirstOrNull<ChannelId?>("SELECT channel_id FROM private_channels WHERE member_id = @member", new { member });

    public static void Keep(WriteUnit unit, MemberId member, ChannelId channel) => unit.Execute(
        """
        INSERT INTO private_channels (member_id, channel_id) VALUES (@member, @channel)
        ON CONFLICT (member_id) DO UPDATE SET channel_id = excluded.channel_id
        """,
        new { member, channel });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Of(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT channel_id FROM private_channels WHERE member_id = @member", new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM private_channels WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM private_channels WHERE member_id = @member", new { member });
}
