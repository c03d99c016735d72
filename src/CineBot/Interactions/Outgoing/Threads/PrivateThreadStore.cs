using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>The private threads, as they are wanted and as Discord has them.</summary>
internal static class PrivateThreadStore
{
    public static PrivateThread? Find(IReadUnit unit, CardRef thread) => unit.QueryFirstOrNull<Stored>(
        """
        SELECT parent_id, thread_id, opening_id, is_over, is_locked
        FROM private_threads
        WHERE guild_id = @guild AND kind = @kind AND number = @number
        """,
        Key(thread))?.Read(thread);

    /// <summary>What is known of a thread is kept this long after it was put to rest, so that whoever erases everything can still be taken out of it.</summary>
    private static readonly Duration Kept = Duration.FromDays(90);

    /// <summary>What is over begins anew under that channel; what stands is left alone.</summary>
    public static void Add(WriteUnit unit, CardRef thread, ChannelId parent)
    {
        if (Find(unit, thread) is { IsOver: true }) Forget(unit, thread);
        unit.Execute(
            """
            INSERT INTO private_threads (guild_id, kind, number, parent_id, opened_at)
            VALUES (@guild, @kind, @card, @parent, @now)
            ON CONFLICT (guild_id, kind, number) DO NOTHING
            """,
            new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, parent, now = unit.Now });
    }

    public static void Opened(WriteUnit unit, CardRef thread, ChannelId opened) => unit.Execute(
        "UPDATE private_threads SET thread_id = @opened WHERE guild_id = @guild AND kind = @kind AND number = @card",
        new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, opened });

    public static void Greeted(WriteUnit unit, CardRef thread, MessageId opening) => unit.Execute(
        "UPDATE private_threads SET opening_id = @opening WHERE guild_id = @guild AND kind = @kind AND number = @card",
        new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, opening });

    public static void Locked(WriteUnit unit, CardRef thread, bool isLocked) => unit.Execute(
        "UPDATE private_threads SET is_locked = @isLocked WHERE guild_id = @guild AND kind = @kind AND number = @card",
        new { guild = thread.Guild, kind = thread.Kind, card = thread.Number, isLocked = isLocked ? 1L : 0L });

    /// <summary>False where there is none, or it was over.</summary>
    public static bool End(WriteUnit unit, CardRef thread) => unit.Execute(
        "UPDATE private_threads SET is_over = 1, over_at = @now WHERE guild_id = @guild AND kind = @kind AND number = @number AND is_over = 0",
        new { guild = thread.Guild, kind = thread.Kind, number = thread.Number, now = unit.Now }) > 0;

    /// <summary>Nothing is kept of it; whatever stands in Discord is left alone.</summary>
    public static void Forget(WriteUnit unit, CardRef thread)
    {
        unit.Execute("DELETE FROM private_thread_people WHERE guild_id = @guild AND kind = @kind AND number = @number", Key(thread));
        unit.Execute("DELETE FROM private_threads WHERE guild_id = @guild AND kind = @kind AND number = @number", Key(thread));
    }

    public static void Sweep(WriteUnit unit)
    {
        foreach (var thread in unit.Query<CardRef>("SELECT guild_id AS Guild, kind AS Kind, number AS Number FROM private_threads WHERE over_at IS NOT NULL AND over_at < @before", new { before = unit.Now - Kept }))
            Forget(unit, thread);
    }

    /// <summary>Whether the thread is one that is already known.</summary>
    public static bool IsKnown(IReadUnit unit, ChannelId thread) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM private_threads WHERE thread_id = @thread AND thread_id IS NOT NULL", new { thread }) is not null;

    public static bool IsLookDue(IReadUnit unit, CardRef thread) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM outbox WHERE guild_id = @guild AND card_kind = @kind AND card_number = @number AND action = 'thread' AND state = 'due'",
        Key(thread)) is not null;

    /// <summary>Those that are this channel, or lie under it.</summary>
    public static IReadOnlyList<CardRef> In(IReadUnit unit, GuildId guild, ChannelId channel) => unit.Query<CardRef>(
        "SELECT guild_id AS Guild, kind AS Kind, number AS Number FROM private_threads WHERE guild_id = @guild AND (thread_id = @channel OR parent_id = @channel)",
        new { guild, channel });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM private_thread_people WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM private_threads WHERE guild_id = @guild", new { guild });
    }

    private static object Key(CardRef thread) => new { guild = thread.Guild, kind = thread.Kind, number = thread.Number };

    private sealed record Stored(ChannelId parent_id, ChannelId? thread_id, MessageId? opening_id, long is_over, long is_locked)
    {
        public PrivateThread Read(CardRef thread) => new(thread, parent_id, thread_id, opening_id) { IsOver = is_over != 0, IsLocked = is_locked != 0 };
    }
}
