using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>How the worker takes up the rows of the outbox.</summary>
internal static class OutboxClaimStore
{
    private const int MostLooks = 5;

    /// <summary>
    /// Whether a row is due or was left behind by a sender that died; cheap, however much lies in the past or the future.
    /// What a server that removed the bot is to be told waits for its return.
    /// </summary>
    public static bool AnyDue(IReadUnit unit, Instant now, Instant wire) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM outbox WHERE state = 'due' AND action <> 'notice' AND try_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        UNION ALL
        SELECT 1 FROM outbox WHERE state = 'due' AND action = 'notice' AND try_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        UNION ALL
        SELECT 1 FROM outbox WHERE state = 'sending' AND lease_until <= @wire
        LIMIT 1
        """,
        new { now, wire }) is not null;

    /// <summary>
    /// Takes up what is due, the most useful first: the most urgent, and of those what ceases first to be of use. What an earlier sender left behind comes with it.
    /// Only what is due is looked at, by indexes that hold all that the order needs: what lies in the future costs nothing.
    /// </summary>
    public static IReadOnlyList<OutboxRow> Claim(WriteUnit unit, Instant wire, Duration lease, Vacancies room)
    {
        TakeBack(unit, wire);
        var until = wire + lease;
        return InOrder([.. Shared(unit, until, room.Public), .. Private(unit, until, room.Private).Select(row => row.Read(unit.Now))]);
    }

    // What a crowded channel leaves of the room is for the others; a few looks find them behind it.
    private static List<OutboxRow> Shared(WriteUnit unit, Instant until, int atMost)
    {
        var shared = new List<OutboxRow>();
        for (var look = 0; look < MostLooks && shared.Count < atMost; look++)
        {
            var taken = Public(unit, until, atMost - shared.Count).Select(row => row.Read(unit.Now)).ToList();
            var fair = OutboxShareStore.Fair(unit, taken);
            shared.AddRange(fair);
            if (fair.Count == taken.Count) break;
        }

        return shared;
    }

    private static IReadOnlyList<Stored> Public(WriteUnit unit, Instant until, int atMost) => atMost == 0 ? [] : unit.Query<Stored>(
        """
        UPDATE outbox
        SET state = 'sending', attempts = attempts + 1, lease_until = @until
        WHERE (guild_id, number) IN (
            SELECT guild_id, number
            FROM outbox
            WHERE state = 'due' AND action <> 'notice' AND try_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
            ORDER BY urgency, useful_until
            LIMIT @atMost)
        RETURNING guild_id, number, action, card_kind, card_number, channel_id, member_id, by_message, text, topic, urgency, attempts, created_at, due_at, useful_until
        """,
        new { now = unit.Now, until, atMost });

    private static IReadOnlyList<Stored> Private(WriteUnit unit, Instant until, int atMost) => atMost == 0 ? [] : unit.Query<Stored>(
        """
        UPDATE outbox
        SET state = 'sending', attempts = attempts + 1, lease_until = @until
        WHERE (guild_id, number) IN (
            SELECT guild_id, number
            FROM outbox
            WHERE state = 'due' AND action = 'notice' AND try_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
            ORDER BY urgency, useful_until
            LIMIT @atMost)
        RETURNING guild_id, number, action, card_kind, card_number, channel_id, member_id, by_message, text, topic, urgency, attempts, created_at, due_at, useful_until
        """,
        new { now = unit.Now, until, atMost });

    // What hangs together keeps the order in which it was written down.
    private static IReadOnlyList<OutboxRow> InOrder(IReadOnlyList<OutboxRow> rows) =>
    [
        .. rows.GroupBy(row => row.Lane, StringComparer.Ordinal)
            .OrderBy(lane => lane.Min(row => (row.Entry.Urgency, row.Entry.UsefulUntil)))
            .SelectMany(lane => lane.OrderBy(row => row.Number)),
    ];

    // A refresh that was left behind is not needed where a newer one is to come, and could not stand beside it.
    private static void TakeBack(WriteUnit unit, Instant wire)
    {
        unit.Execute(
            """
            DELETE FROM outbox
            WHERE state = 'sending' AND lease_until <= @wire AND action = 'refresh' AND EXISTS (
                SELECT 1 FROM outbox newer
                WHERE newer.guild_id = outbox.guild_id AND newer.card_kind = outbox.card_kind AND newer.card_number = outbox.card_number
                    AND newer.action = 'refresh' AND newer.state = 'due')
            """,
            new { wire });
        unit.Execute("UPDATE outbox SET state = 'due', try_at = @now, lease_until = NULL WHERE state = 'sending' AND lease_until <= @wire", new { now = unit.Now, wire });
    }

    /// <summary>
    /// A copy of the database was put back: what it holds as still to be sent may have gone out since it was made. Each row counts as tried before, as those under way do, so that it is
    /// looked for before it is sent; what is of no use any more is let go without a word, since nobody knows whether it was said. How many those are.
    /// </summary>
    public static int Restored(WriteUnit unit)
    {
        var past = unit.Execute(
            "UPDATE outbox SET state = 'expired' WHERE state = 'due' AND action <> 'notice' AND try_at <= @now AND useful_until < @now AND action <> 'refresh'",
            new { now = unit.Now })
            + unit.Execute("UPDATE outbox SET state = 'expired' WHERE state = 'due' AND action = 'notice' AND try_at <= @now AND useful_until < @now", new { now = unit.Now })
            + unit.Execute("UPDATE outbox SET state = 'expired', lease_until = NULL WHERE state = 'sending' AND useful_until < @now AND action <> 'refresh'", new { now = unit.Now });
        unit.Execute("UPDATE outbox SET attempts = attempts + 1 WHERE state = 'due' AND action <> 'notice' AND try_at > 0");
        unit.Execute("UPDATE outbox SET attempts = attempts + 1 WHERE state = 'due' AND action = 'notice' AND try_at > 0");
        return past;
    }

    /// <summary>At a start nobody is sending any more: every lease of the process before is over.</summary>
    public static void EndLeases(WriteUnit unit) => unit.Execute("UPDATE outbox SET lease_until = 0 WHERE state = 'sending'");

    private sealed record Stored(
        GuildId guild_id, long number, string action, string? card_kind, long? card_number, ChannelId? channel_id, MemberId? member_id,
        long by_message, string? text, string? topic, long urgency, long attempts, Instant created_at, Instant due_at, Instant useful_until)
    {
        public OutboxRow Read(Instant now) => new(
            new(guild_id, Enum.Parse<OutboxAction>(action, ignoreCase: true), due_at, useful_until)
            {
                Card = card_kind is null || card_number is null ? null : new(guild_id, card_kind, card_number.Value),
                Channel = channel_id,
                Member = member_id,
                ByMessage = by_message != 0,
                Text = text is null ? null : TextJson.Read(text),
                Buttons = text is null ? [] : TextJson.ReadButtons(text),
                Topic = topic,
                Urgency = (Urgency)urgency,
            },
            number,
            (int)attempts,
            created_at,
            now);
    }
}
