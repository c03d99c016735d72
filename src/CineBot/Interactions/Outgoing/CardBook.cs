using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>Where a public card stands, and how it fared there.</summary>
internal sealed record CardPlace(ChannelId Channel, MessageId Message, ChannelId? Thread, long ForumPost, Instant PostedAt, Instant EditedAt, long Reposts, string Standing)
{
    /// <summary>It is a post of a forum: its message lies in its thread.</summary>
    public bool IsPost => ForumPost != 0;

    /// <summary>The channel or thread that the message lies in.</summary>
    public ChannelId Home => IsPost && Thread is { } post ? post : Channel;
}

/// <summary>A channel that failed: why, by the name of a <see cref="DeliveryFault"/>, and since when.</summary>
internal sealed record BrokenChannel(ChannelId Channel, string Fault, Instant NoticedAt);

/// <summary>Where each public card stands, and which channels fail.</summary>
internal static class CardBook
{
    /// <summary>Null while it is not posted, or no longer.</summary>
    public static CardPlace? Find(IReadUnit unit, CardRef card) => unit.QueryFirstOrNull<CardPlace>(
        """
        SELECT channel_id AS Channel, message_id AS Message, thread_id AS Thread, is_post AS ForumPost, posted_at AS PostedAt, edited_at AS EditedAt, reposts AS Reposts, standing AS Standing
        FROM cards
        WHERE guild_id = @guild AND kind = @kind AND number = @number
        """,
        new { guild = card.Guild, kind = card.Kind, number = card.Number });

    /// <summary>The card that a message shows; null where it shows none.</summary>
    public static CardRef? At(IReadUnit unit, GuildId guild, MessageId message) => unit.QueryFirstOrNull<CardRef>(
        "SELECT guild_id AS Guild, kind AS Kind, number AS Number FROM cards WHERE guild_id = @guild AND message_id = @message",
        new { guild, message });

    public static void Place(WriteUnit unit, CardRef card, Sending.Posted posted) => unit.Execute(
        """
        INSERT INTO cards (guild_id, kind, number, channel_id, message_id, thread_id, is_post, posted_at, edited_at, standing)
        VALUES (@guild, @kind, @number, @channel, @message, @thread, @isPost, @now, @now, @standing)
        ON CONFLICT (guild_id, kind, number) DO UPDATE
        SET channel_id = excluded.channel_id, message_id = excluded.message_id, thread_id = excluded.thread_id, is_post = excluded.is_post,
            posted_at = excluded.posted_at, edited_at = excluded.edited_at, standing = excluded.standing, reposts = cards.reposts + 1
        """,
        new { guild = card.Guild, kind = card.Kind, number = card.Number, channel = posted.Channel, message = posted.Message, thread = posted.Thread, isPost = posted.IsPost ? 1L : 0L, now = unit.Now, standing = posted.Standing });

    /// <summary><paramref name="standing"/> is how its post stands, as a <see cref="PostStanding"/> says it.</summary>
    public static void Edited(WriteUnit unit, CardRef card, string standing) => unit.Execute(
        "UPDATE cards SET edited_at = @now, standing = @standing WHERE guild_id = @guild AND kind = @kind AND number = @number",
        new { guild = card.Guild, kind = card.Kind, number = card.Number, now = unit.Now, standing });

    public static void Thread(WriteUnit unit, CardRef card, ChannelId thread) => unit.Execute(
        "UPDATE cards SET thread_id = @thread WHERE guild_id = @guild AND kind = @kind AND number = @number",
        new { guild = card.Guild, kind = card.Kind, number = card.Number, thread });

    /// <summary>The card stands nowhere any more; its row stays, so that it may be posted again.</summary>
    public static void Detach(WriteUnit unit, CardRef card) => unit.Execute(
        "DELETE FROM cards WHERE guild_id = @guild AND kind = @kind AND number = @number",
        new { guild = card.Guild, kind = card.Kind, number = card.Number });

    /// <summary>Notes that a channel fails, for its moderators to see; once.</summary>
    public static void Broken(WriteUnit unit, GuildId guild, ChannelId channel, DeliveryFault fault) => unit.Execute(
        """
        INSERT INTO broken_channels (guild_id, channel_id, fault, noticed_at) VALUES (@guild, @channel, @fault, @now)
        ON CONFLICT (guild_id, channel_id) DO UPDATE SET fault = excluded.fault
        """,
        new { guild, channel, fault = fault.ToString(), now = unit.Now });

    public static void Works(WriteUnit unit, GuildId guild, ChannelId channel) => unit.Execute(
        "DELETE FROM broken_channels WHERE guild_id = @guild AND channel_id = @channel",
        new { guild, channel });

    /// <summary>The channels that fail, the latest first.</summary>
    public static IReadOnlyList<BrokenChannel> AllBroken(IReadUnit unit, GuildId guild) => unit.Query<BrokenChannel>(
        "SELECT channel_id AS Channel, fault AS Fault, noticed_at AS NoticedAt FROM broken_channels WHERE guild_id = @guild ORDER BY noticed_at DESC, channel_id",
        new { guild });

    /// <summary>Somebody has seen to them; those that go on failing come back.</summary>
    public static void ForgetBroken(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM broken_channels WHERE guild_id = @guild", new { guild });

    /// <summary>Every card that stands somewhere in the server, the latest first.</summary>
    public static IReadOnlyList<CardRef> All(IReadUnit unit, GuildId guild) => unit.Query<CardRef>(
        "SELECT guild_id AS Guild, kind AS Kind, number AS Number FROM cards WHERE guild_id = @guild ORDER BY posted_at DESC, kind, number",
        new { guild });

    /// <summary>Where cards stand.</summary>
    public static IReadOnlyList<ChannelId> Channels(IReadUnit unit, GuildId guild) => unit.Query<ChannelId>(
        "SELECT DISTINCT channel_id FROM cards WHERE guild_id = @guild ORDER BY channel_id",
        new { guild });

    /// <summary>A channel is gone, and every card in it: nothing is edited there any more. A card whose thread it was stands as before, without one.</summary>
    public static int ChannelGone(WriteUnit unit, GuildId guild, ChannelId channel)
    {
        unit.Execute("UPDATE cards SET thread_id = NULL WHERE guild_id = @guild AND thread_id = @channel AND is_post = 0", new { guild, channel });
        return unit.Execute("DELETE FROM cards WHERE guild_id = @guild AND (channel_id = @channel OR thread_id = @channel)", new { guild, channel });
    }

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM cards WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM broken_channels WHERE guild_id = @guild", new { guild });
    }
}
