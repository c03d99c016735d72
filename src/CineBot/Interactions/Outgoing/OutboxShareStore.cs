using CineBot.Storage;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>Keeps one crowded channel, whose limit of messages lets its rows wait, from taking up all the room that public messages have.</summary>
internal static class OutboxShareStore
{
    /// <summary>As many as a channel takes in half a minute.</summary>
    public const int Most = 30;

    private static readonly Duration Pause = Duration.FromSeconds(5);

    /// <summary>
    /// Of rows just taken up those within the share of their channels. The others, and all that is due in the same channels, are put back for a moment as if
    /// nobody had touched them, so that what is for other channels is seen.
    /// </summary>
    public static IReadOnlyList<OutboxRow> Fair(WriteUnit unit, IReadOnlyList<OutboxRow> taken)
    {
        if (taken.Count <= Most) return taken;
        var under = UnderWay(unit, taken);
        var (kept, crowded) = (new List<OutboxRow>(), new HashSet<(GuildId Guild, ChannelId Channel)>());
        foreach (var row in taken)
        {
            if (HomeOf(unit, row) is not { } home || (under[home] = under.GetValueOrDefault(home) + 1) <= Most) kept.Add(row);
            else
            {
                PutBack(unit, row);
                crowded.Add(home);
            }
        }

        foreach (var (guild, channel) in crowded) PutOff(unit, guild, channel);
        return kept;
    }

    // What the bot is sending already, without what was just taken up.
    private static Dictionary<(GuildId Guild, ChannelId Channel), int> UnderWay(WriteUnit unit, IReadOnlyList<OutboxRow> taken)
    {
        var mine = taken.Select(row => (row.Entry.Guild, row.Number)).ToHashSet();
        return unit.Query<Sending>(
            """
            SELECT outbox.guild_id AS Guild, outbox.number AS Number, COALESCE(outbox.channel_id, cards.channel_id) AS Channel
            FROM outbox
            LEFT JOIN cards ON cards.guild_id = outbox.guild_id AND cards.kind = outbox.card_kind AND cards.number = outbox.card_number
            WHERE outbox.state = 'sending' AND outbox.action <> 'notice'
            """,
            new { }).Where(row => row.Channel is not null && !mine.Contains((row.Guild, row.Number))).CountBy(row => (row.Guild, row.Channel!.Value)).ToDictionary();
    }

    private static (GuildId Guild, ChannelId Channel)? HomeOf(IReadUnit unit, OutboxRow row) =>
        (row.Entry.Channel ?? (row.Entry.Card is { } card ? CardBook.Find(unit, card)?.Channel : null)) is { } channel ? (row.Entry.Guild, channel) : null;

    // Nothing was written since it was taken up in this very unit: no newer refresh can stand beside it.
    private static void PutBack(WriteUnit unit, OutboxRow row) => unit.Execute(
        "UPDATE outbox SET state = 'due', attempts = attempts - 1, lease_until = NULL, try_at = @later WHERE guild_id = @guild AND number = @number",
        new { guild = row.Entry.Guild, number = row.Number, later = unit.Now + Pause });

    private static void PutOff(WriteUnit unit, GuildId guild, ChannelId channel) => unit.Execute(
        """
        UPDATE outbox
        SET try_at = @later
        WHERE state = 'due' AND action <> 'notice' AND try_at <= @now AND guild_id = @guild
            AND COALESCE(channel_id, (SELECT channel_id FROM cards WHERE cards.guild_id = outbox.guild_id AND cards.kind = outbox.card_kind AND cards.number = outbox.card_number)) = @channel
        """,
        new { guild, channel, now = unit.Now, later = unit.Now + Pause });

    private sealed record Sending(GuildId Guild, long Number, ChannelId? Channel);
}
