using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>The rows of the outbox.</summary>
internal static class OutboxStore
{
    /// <summary>Settled rows are kept this long, to be looked at when somebody asks what became of a message.</summary>
    private static readonly Duration Kept = Duration.FromDays(7);

    /// <summary>Writes a row; a refresh joins the one of the same card that is still to come, and tells it where else the card may go.</summary>
    public static void Add(WriteUnit unit, OutboxEntry entry)
    {
        if (entry.Action is not OutboxAction.Refresh) unit.Speak(entry.Guild, entry.Action is OutboxAction.Notice ? entry.Member : null);
        Insert(unit, entry);
    }

    private static void Insert(WriteUnit unit, OutboxEntry entry) => unit.Execute(
        """
        INSERT INTO outbox (guild_id, number, action, card_kind, card_number, channel_id, member_id, by_message, text, topic, urgency, created_at, due_at, try_at, useful_until)
        VALUES (@guild, @number, @action, @kind, @card, @channel, @member, @byMessage, @text, @topic, @urgency, @now, @dueAt, @dueAt, @usefulUntil)
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
            text = entry.Text is { } text ? TextJson.Write(text, entry.Buttons) : null,
            topic = entry.Topic,
            urgency = (long)entry.Urgency,
            now = unit.Now,
            dueAt = entry.DueAt,
            usefulUntil = entry.UsefulUntil,
        });

    /// <summary>Tells a person something, unless the very same was written down for them within a day.</summary>
    public static void AddOnce(WriteUnit unit, OutboxEntry entry)
    {
        var known = unit.QueryFirstOrNull<long?>(
            "SELECT 1 FROM outbox WHERE member_id = @member AND guild_id = @guild AND text = @text AND created_at > @since LIMIT 1",
            new { member = entry.Member, guild = entry.Guild, text = TextJson.Write(entry.Text!, entry.Buttons), since = unit.Now - Duration.FromDays(1) });
        if (known is null) Add(unit, entry);
    }

    /// <summary>Takes back what is to come about a card, what is on its way included: it is asked for before it is sent.</summary>
    public static int Forget(WriteUnit unit, CardRef about) => unit.Execute(
        """
        DELETE FROM outbox
        WHERE guild_id = @guild AND card_kind = @kind AND card_number = @number AND topic IS NOT NULL AND state IN ('due', 'sending')
        """,
        new { guild = about.Guild, kind = about.Kind, number = about.Number });

    public static int Forget(WriteUnit unit, CardRef about, string topic, MemberId? member) => unit.Execute(
        """
        DELETE FROM outbox
        WHERE guild_id = @guild AND card_kind = @kind AND card_number = @number AND topic = @topic AND member_id IS NOT DISTINCT FROM @member AND state IN ('due', 'sending')
        """,
        new { guild = about.Guild, kind = about.Kind, number = about.Number, topic, member });

    /// <summary>Whether anything about a card is still to come, or on its way.</summary>
    public static bool IsToCome(IReadUnit unit, CardRef about) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM outbox
        WHERE guild_id = @guild AND card_kind = @kind AND card_number = @number AND topic IS NOT NULL AND state IN ('due', 'sending')
        LIMIT 1
        """,
        new { guild = about.Guild, kind = about.Kind, number = about.Number }) is not null;

    /// <summary>Takes back what leads on by one of these codes, what was said of it included.</summary>
    public static void Forget(WriteUnit unit, GuildId guild, IReadOnlySet<string> codes)
    {
        foreach (var row in unit.Query<Worded>("SELECT number, text FROM outbox WHERE guild_id = @guild AND text IS NOT NULL", new { guild }))
            if (TextJson.LeadsBy(row.text, codes)) unit.Execute("DELETE FROM outbox WHERE guild_id = @guild AND number = @number", new { guild, row.number });
    }

    public static bool Exists(IReadUnit unit, OutboxRow row) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM outbox WHERE guild_id = @guild AND number = @number",
        new { guild = row.Entry.Guild, number = row.Number }) is not null;

    /// <summary>Whether the card is about to be posted; it is drawn then as it is then.</summary>
    public static bool IsPosting(IReadUnit unit, CardRef card) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM outbox
        WHERE guild_id = @guild AND card_kind = @kind AND card_number = @number AND action = 'post' AND state IN ('due', 'sending')
        """,
        new { guild = card.Guild, kind = card.Kind, number = card.Number }) is not null;

    /// <summary>Whether a thread is about to be opened under the card.</summary>
    public static bool IsOpeningThread(IReadUnit unit, CardRef card) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM outbox
        WHERE guild_id = @guild AND card_kind = @kind AND card_number = @number AND action = 'thread' AND state IN ('due', 'sending')
        """,
        new { guild = card.Guild, kind = card.Kind, number = card.Number }) is not null;

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

    public static void Sweep(WriteUnit unit) => unit.Execute(
        "DELETE FROM outbox WHERE state IN ('sent', 'expired', 'undeliverable') AND due_at < @before",
        new { before = unit.Now - Kept });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM outbox WHERE guild_id = @guild", new { guild });

    private sealed record Worded(long number, string text);

    private static string Name(OutboxAction action) => action switch
    {
        OutboxAction.Post => "post",
        OutboxAction.Refresh => "refresh",
        OutboxAction.Thread => "thread",
        OutboxAction.Remark => "remark",
        _ => "notice",
    };
}
