using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Cases as a moderator reads them: every statement takes the reader, and what they may not read does not come out of the database.</summary>
internal static class CaseStore
{
    /// <summary>Null where there is none of that code, and where it is not the reader's to read: nobody can tell which.</summary>
    public static Case? Find(IReadUnit unit, CaseReader reader, string code) => unit.QueryFirstOrNull<CaseRow>(
        """
        SELECT guild_id, number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM cases
        WHERE cases.guild_id = @guild AND cases.code = @code AND cases.state <> 'expunged'
            AND cases.number NOT IN (SELECT number FROM case_recusals WHERE guild_id = @guild AND member_id = @reader)
            AND cases.number NOT IN (SELECT number FROM case_returns WHERE guild_id = @guild AND pseudonym = @pseudonym)
        """,
        new { guild = reader.Guild, code, reader = reader.Member, pseudonym = reader.Pseudonym })?.Read();

    /// <summary>What is still to be done, the gravest first, the oldest first among equals.</summary>
    public static IReadOnlyList<Case> Queue(IReadUnit unit, CaseReader reader, long skip, long atMost) => [.. unit.Query<CaseRow>(
        """
        SELECT guild_id, number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM cases
        WHERE cases.guild_id = @guild AND cases.closed_at IS NULL
            AND cases.number NOT IN (SELECT number FROM case_recusals WHERE guild_id = @guild AND member_id = @reader)
            AND cases.number NOT IN (SELECT number FROM case_returns WHERE guild_id = @guild AND pseudonym = @pseudonym)
        ORDER BY cases.weight DESC, cases.opened_at, cases.number
        LIMIT @atMost OFFSET @skip
        """,
        new { guild = reader.Guild, reader = reader.Member, pseudonym = reader.Pseudonym, skip, atMost }).Select(row => row.Read())];

    /// <summary>How many the reader's queue holds: not one more.</summary>
    public static long Count(IReadUnit unit, CaseReader reader) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(*)
        FROM cases
        WHERE cases.guild_id = @guild AND cases.closed_at IS NULL
            AND cases.number NOT IN (SELECT number FROM case_recusals WHERE guild_id = @guild AND member_id = @reader)
            AND cases.number NOT IN (SELECT number FROM case_returns WHERE guild_id = @guild AND pseudonym = @pseudonym)
        """,
        new { guild = reader.Guild, reader = reader.Member, pseudonym = reader.Pseudonym }) ?? 0;

    /// <summary>How many wait for the reader, or for anybody like them, since before then.</summary>
    public static long CountWaiting(IReadUnit unit, CaseReader reader, Instant since) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(*)
        FROM cases
        WHERE cases.guild_id = @guild AND cases.closed_at IS NULL AND cases.state IN ('signalled', 'acknowledged', 'triaged', 'appealed') AND cases.state_at <= @since
            AND cases.number NOT IN (SELECT number FROM case_recusals WHERE guild_id = @guild AND member_id = @reader)
            AND cases.number NOT IN (SELECT number FROM case_returns WHERE guild_id = @guild AND pseudonym = @pseudonym)
        """,
        new { guild = reader.Guild, reader = reader.Member, pseudonym = reader.Pseudonym, since }) ?? 0;

    /// <summary>How many appeals wait for an answer since before then, in cases that the reader may read.</summary>
    public static long CountAppealed(IReadUnit unit, CaseReader reader, Instant since) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(*)
        FROM cases
        WHERE cases.guild_id = @guild AND cases.closed_at IS NULL AND cases.state = 'appealed' AND cases.state_at <= @since
            AND cases.number NOT IN (SELECT number FROM case_recusals WHERE guild_id = @guild AND member_id = @reader)
            AND cases.number NOT IN (SELECT number FROM case_returns WHERE guild_id = @guild AND pseudonym = @pseudonym)
        """,
        new { guild = reader.Guild, reader = reader.Member, pseudonym = reader.Pseudonym, since }) ?? 0;

    /// <summary>Keeps a case as it is now.</summary>
    public static void Save(WriteUnit unit, Case one) => unit.Execute(
        """
        UPDATE cases
        SET state = @state, gravity = @gravity, weight = @weight, article = @article, is_urgent = @is_urgent, is_outside = @is_outside,
            state_at = @state_at, closed_at = @closed_at, nudge_at = @nudge_at, nudges = @nudges, expunge_at = @expunge_at
        WHERE guild_id = @guild_id AND number = @number
        """,
        CaseRow.Of(one));
}
