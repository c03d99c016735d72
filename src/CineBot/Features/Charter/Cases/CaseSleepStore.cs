using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Cases in which nothing is done: that somebody looked at one, or was reminded of it, is not doing anything about it.</summary>
internal static class CaseSleepStore
{
    /// <summary>Those in which nothing was done since then, and whose moderators were not told since something was.</summary>
    public static IReadOnlyList<Case> FallenAsleep(IReadUnit unit, Instant since, long atMost) => [.. unit.Query<CaseRow>(
        """
        SELECT guild_id, number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM cases
        WHERE cases.closed_at IS NULL AND cases.state_at <= @since
            AND cases.state IN ('signalled', 'acknowledged', 'triaged', 'assigned', 'hearing', 'proposed', 'appealed')
            AND NOT EXISTS (
                SELECT 1 FROM case_events
                WHERE case_events.guild_id = cases.guild_id AND case_events.number = cases.number AND case_events.happened_at > @since
                    AND case_events.kind NOT IN ('viewed', 'nudged', 'asleep'))
            AND NOT EXISTS (
                SELECT 1 FROM case_sleeps
                WHERE case_sleeps.guild_id = cases.guild_id AND case_sleeps.number = cases.number AND case_sleeps.told_at >= COALESCE((
                    SELECT MAX(case_events.happened_at) FROM case_events
                    WHERE case_events.guild_id = cases.guild_id AND case_events.number = cases.number AND case_events.kind NOT IN ('viewed', 'nudged', 'asleep')), 0))
        ORDER BY cases.state_at
        LIMIT @atMost
        """,
        new { since, atMost }).Select(row => row.Read())];

    /// <summary>Those of them that are to be closed: told of before then, undecided, and nothing was done about them since.</summary>
    public static IReadOnlyList<Case> StillAsleep(IReadUnit unit, Instant told, long atMost) => [.. unit.Query<CaseRow>(
        """
        SELECT cases.guild_id, cases.number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM case_sleeps JOIN cases ON cases.guild_id = case_sleeps.guild_id AND cases.number = case_sleeps.number
        WHERE case_sleeps.told_at <= @told AND cases.state IN ('signalled', 'acknowledged', 'triaged', 'assigned', 'hearing', 'proposed')
            AND NOT EXISTS (
                SELECT 1 FROM case_events
                WHERE case_events.guild_id = cases.guild_id AND case_events.number = cases.number AND case_events.happened_at > case_sleeps.told_at
                    AND case_events.kind NOT IN ('viewed', 'nudged', 'asleep'))
        ORDER BY case_sleeps.told_at
        LIMIT @atMost
        """,
        new { told, atMost }).Select(row => row.Read())];

    /// <summary>How many of those that the reader may read are asleep.</summary>
    public static long Count(IReadUnit unit, CaseReader reader) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(*)
        FROM case_sleeps JOIN cases ON cases.guild_id = case_sleeps.guild_id AND cases.number = case_sleeps.number
        WHERE case_sleeps.guild_id = @guild AND cases.closed_at IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM case_events
                WHERE case_events.guild_id = cases.guild_id AND case_events.number = cases.number AND case_events.happened_at > case_sleeps.told_at
                    AND case_events.kind NOT IN ('viewed', 'nudged', 'asleep'))
            AND cases.number NOT IN (SELECT number FROM case_recusals WHERE guild_id = @guild AND member_id = @reader)
            AND cases.number NOT IN (SELECT number FROM case_returns WHERE guild_id = @guild AND pseudonym = @pseudonym)
        """,
        new { guild = reader.Guild, reader = reader.Member, pseudonym = reader.Pseudonym }) ?? 0;

    public static void Tell(WriteUnit unit, Case one) => unit.Execute(
        """
        INSERT INTO case_sleeps (guild_id, number, told_at) VALUES (@guild, @number, @now)
        ON CONFLICT (guild_id, number) DO UPDATE SET told_at = excluded.told_at
        """,
        new { guild = one.Guild, number = one.Number, now = unit.Now });

    public static void Forget(WriteUnit unit, Case one) =>
        unit.Execute("DELETE FROM case_sleeps WHERE guild_id = @guild AND number = @number", new { guild = one.Guild, number = one.Number });
}
