using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>The rows of the outbox.</summary>
internal static class OutboxStore
{
    /// <summary>Settled rows are kept this long, to be looked at when somebody asks what became of a message.</summary>
    private static readonly Duration Kept = Duration.FromDays(7);

    /// <summary>Writes a row; a refresh joins the one of the same card that is still to come, and tells it where else the card may go.</summary>
    public static void Add(WriteUnit unit, OutboxEntry entry) => unit.Execute(
        """
        INSERT INTO outbox (guild_id, number, action, card_kind, card_number, channel_id, member_id, by_message, text, created_at, due_at, try_at, useful_until)
        VALUES (@guild, @number, @action, @kind, @card, @channel, @member, @byMessage, @text, @now, @dueAt, @dueAt, @usefulUntil)
        ON CONFLICT (guild_id, card_kind, card_number) WHERE action = 'refresh' AND state = 'due'
        DO UPDATE SET channel_id = COALESCE(excluded.channel_id, outbox.channel_id)
        """,
        new
        {
            guild = entry.Guild,
            number = unit.NextNumber(entry.Guild, "outbox"),
            action = Name(entry.Action),
            kind = entry.Card?.Kind,
            card = entry.Card?.Number,
            channel = entry.Channel,
            member = entry.Member,
            byMessage = entry.ByMessage ? 1L : 0L,
            text = entry.Text is { } text ? TextJson.Write(text) : null,
            now = unit.Now,
            dueAt = entry.DueAt,
            usefulUntil = entry.UsefulUntil,
        });

    /// <summary>Whether the card is about to be posted; it is drawn then as it is then.</summary>
    public static bool IsPosting(IReadUnit unit, CardRef card) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM outbox
        WHERE guild_id = @guild AND card_kind = @kind AND card_number = @number AND action = 'post' AND state IN ('due', 'sending')
        """,
        new { guild = card.Guild, kind = card.Kind, number = card.Number }) is not null;

    /// <summary>
    /// Whether a row is due or was left behind by a sender that died; cheap, however much lies in the past or the future.
    /// What a server that removed the bot is to be told waits for its return.
    /// </summary>
    public static bool AnyDue(IReadUnit unit, Instant now, Instant wire) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM outbox WHERE state = 'due' AND try_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        UNION ALL
        SELECT 1 FROM outbox WHERE state = 'sending' AND lease_until <= @wire
        LIMIT 1
        """,
        new { now, wire }) is not null;

    /// <summary>Takes up what is due, the earliest first; what an earlier sender left behind comes with it.</summary>
    public static IReadOnlyList<OutboxRow> Claim(WriteUnit unit, Instant wire, Duration lease, int atMost)
    {
        TakeBack(unit, wire);
        var rows = unit.Query<Stored>(
            """
            UPDATE outbox
            SET state = 'sending', attempts = attempts + 1, lease_until = @until
            WHERE (guild_id, number) IN (
                SELECT guild_id, number
                FROM outbox
                WHERE state = 'due' AND try_at <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
                ORDER BY try_at
                LIMIT @atMost)
            RETURNING guild_id, number, action, card_kind, card_number, channel_id, member_id, by_message, text, attempts, created_at, due_at, useful_until
            """,
            new { now = unit.Now, until = wire + lease, atMost });
        return [.. rows.OrderBy(row => row.due_at).ThenBy(row => row.number).Select(row => row.Read(unit.Now))];
    }

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

    /// <summary>Zero where the row is gone.</summary>
    public static int Sent(WriteUnit unit, OutboxRow row, MessageId? message) => unit.Execute(
        "UPDATE outbox SET state = 'sent', message_id = @message, lease_until = NULL WHERE guild_id = @guild AND number = @number",
        new { guild = row.Entry.Guild, number = row.Number, message });

    /// <summary>
    /// Puts the row back for later. A refresh takes the place of a newer one of its card: it draws what is stored by then all the same,
    /// and a pause that Discord asked for is not cut short by the next press.
    /// </summary>
    public static void Postpone(WriteUnit unit, OutboxRow row, Instant until, DeliveryFault fault)
    {
        if (row.Entry is { Action: OutboxAction.Refresh, Card: { } card })
        {
            unit.Execute(
                "DELETE FROM outbox WHERE guild_id = @guild AND card_kind = @kind AND card_number = @number AND action = 'refresh' AND state = 'due'",
                new { guild = card.Guild, kind = card.Kind, number = card.Number });
        }

        unit.Execute(
            "UPDATE outbox SET state = 'due', try_at = @until, fault = @fault, lease_until = NULL WHERE guild_id = @guild AND number = @number",
            new { guild = row.Entry.Guild, number = row.Number, until, fault = fault.ToString() });
    }

    public static void GiveUp(WriteUnit unit, OutboxRow row, string state, DeliveryFault? fault) => unit.Execute(
        "UPDATE outbox SET state = @state, fault = @fault, lease_until = NULL WHERE guild_id = @guild AND number = @number",
        new { guild = row.Entry.Guild, number = row.Number, state, fault = fault?.ToString() });

    /// <summary>How much could not be delivered in the days for which settled rows are kept.</summary>
    public static long CountUndeliverable(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM outbox WHERE guild_id = @guild AND state = 'undeliverable'", new { guild }) ?? 0;

    /// <summary>At a start nobody is sending any more: every lease of the process before is over.</summary>
    public static void EndLeases(WriteUnit unit) => unit.Execute("UPDATE outbox SET lease_until = 0 WHERE state = 'sending'");

    public static void Sweep(WriteUnit unit) => unit.Execute(
        "DELETE FROM outbox WHERE state IN ('sent', 'expired', 'undeliverable') AND due_at < @before",
        new { before = unit.Now - Kept });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM outbox WHERE guild_id = @guild", new { guild });

    private static string Name(OutboxAction action) => action switch
    {
        OutboxAction.Post => "post",
        OutboxAction.Refresh => "refresh",
        OutboxAction.Thread => "thread",
        OutboxAction.Remark => "remark",
        _ => "notice",
    };

    private sealed record Stored(
        GuildId guild_id, long number, string action, string? card_kind, long? card_number, ChannelId? channel_id, MemberId? member_id,
        long by_message, string? text, long attempts, Instant created_at, Instant due_at, Instant useful_until)
    {
        public OutboxRow Read(Instant now) => new(
            new(guild_id, Enum.Parse<OutboxAction>(action, ignoreCase: true), due_at, useful_until)
            {
                Card = card_kind is null || card_number is null ? null : new(guild_id, card_kind, card_number.Value),
                Channel = channel_id,
                Member = member_id,
                ByMessage = by_message != 0,
                Text = text is null ? null : TextJson.Read(text),
            },
            number,
            (int)attempts,
            created_at,
            now);
    }
}
