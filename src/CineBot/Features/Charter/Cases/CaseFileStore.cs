using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Cases as the bot itself handles them, for nobody's eyes: what it does by the hour, for a report, or for who reported. Nothing of it goes to a moderator.</summary>
internal static class CaseFileStore
{
    public static Case? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<CaseRow>(
        """
        SELECT guild_id, number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM cases
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild, number })?.Read();

    /// <summary>The case that a further report on that message joins: one in which nothing is decided yet; null where there is none. What is decided is not theirs to learn of.</summary>
    public static Case? FindOpen(IReadUnit unit, GuildId guild, ChannelId channel, MessageId message) => unit.QueryFirstOrNull<CaseRow>(
        """
        SELECT guild_id, number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM cases
        WHERE guild_id = @guild AND channel_id = @channel AND message_id = @message
            AND state IN ('signalled', 'acknowledged', 'triaged', 'assigned', 'hearing', 'proposed')
        ORDER BY number DESC
        LIMIT 1
        """,
        new { guild, channel, message })?.Read();

    public static void Add(WriteUnit unit, Case one) => unit.Execute(
        """
        INSERT INTO cases (guild_id, number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at)
        VALUES (@guild_id, @number, @code, @state, @about, @gravity, @weight, @article, @channel_id, @message_id, @is_urgent, @is_outside, @pseudonym,
            @opened_at, @state_at, @closed_at, @nudge_at, @nudges, @expunge_at)
        """,
        CaseRow.Of(one));

    /// <summary>Codes of cases, of reports, and of those who are heard, stand beside somebody or mend never meet.</summary>
    public static bool IsTaken(IReadUnit unit, GuildId guild, string code) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM cases WHERE guild_id = @guild AND code = @code
        UNION ALL
        SELECT 1 FROM case_reports WHERE guild_id = @guild AND code = @code
        UNION ALL
        SELECT 1 FROM hearing_voices WHERE guild_id = @guild AND code = @code
        UNION ALL
        SELECT 1 FROM allies WHERE guild_id = @guild AND code = @code
        UNION ALL
        SELECT 1 FROM repair_people WHERE guild_id = @guild AND code = @code
        """,
        new { guild, code }) is not null;

    public static bool IsAnyNudgeDue(IReadUnit unit, Instant now) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM cases WHERE nudge_at IS NOT NULL AND nudge_at <= @now LIMIT 1", new { now }) is not null;

    /// <summary>The cases whose moderators are to be reminded now, the longest waiting first.</summary>
    public static IReadOnlyList<Case> NudgesDue(IReadUnit unit, Instant now, long atMost) => [.. unit.Query<CaseRow>(
        """
        SELECT guild_id, number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM cases
        WHERE nudge_at IS NOT NULL AND nudge_at <= @now
        ORDER BY nudge_at
        LIMIT @atMost
        """,
        new { now, atMost }).Select(row => row.Read())];

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM cases WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM report_snapshots WHERE guild_id = @guild", new { guild });
    }
}
