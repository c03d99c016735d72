using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>What one person finds of measures in their own data, by codes and never by numbers; and who is in any of them.</summary>
internal static class MeasurePeopleStore
{
    /// <summary>Only what they were told of.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> About(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT measures.guild_id, cases.code, measures.kind, measures.article, measures.version, measures.told_facts, measures.state, measures.until_at, measures.notified_at, measures.held_at, measures.ended_at
        FROM measures JOIN cases ON cases.guild_id = measures.guild_id AND cases.number = measures.number
        WHERE measures.member_id = @member AND measures.notified_at IS NOT NULL
        ORDER BY measures.notified_at
        """,
        new { member });

    /// <summary>What a moderator proposed, as far as the case is still open to them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ProposedBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT measures.guild_id, cases.code, measures.kind, measures.article, measures.told_facts, measures.why, measures.proposed_at
        FROM measures JOIN cases ON cases.guild_id = measures.guild_id AND cases.number = measures.number
        WHERE measures.proposed_by_member_id = @member AND (measures.guild_id, measures.number) NOT IN (SELECT guild_id, number FROM case_recusals WHERE member_id = @member)
        ORDER BY measures.proposed_at
        """,
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM measures WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextProposing(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT proposed_by_member_id FROM measures WHERE proposed_by_member_id > @after ORDER BY proposed_by_member_id LIMIT 1", new { after });

    /// <summary>What was decided about a person and does not hold yet.</summary>
    public static IReadOnlyList<Measure> NotBegun(IReadUnit unit, MemberId member) => [.. unit.Query<MeasureRow>(
        """
        SELECT guild_id, measure, number, kind, state, member_id, proposed_by_member_id, article, version, told_facts, why, role_id, obstacle, proposed_at, until_at,
            decided_at, notify_at, notified_at, carry_at, asked_at, held_at, review_at, shorter_at, look_at, ended_at, next_at
        FROM measures
        WHERE member_id = @member AND state IN ('decided', 'notified')
        ORDER BY guild_id, measure
        """,
        new { member }).Select(row => row.Read())];

    /// <summary>
    /// The name goes at once; what was decided stays while the case is open, since it protects others, and its words go where that is over. Whoever has the case in
    /// hand is told at its end what only they can still undo.
    /// </summary>
    public static void Erase(WriteUnit unit, MemberId member)
    {
        unit.Execute(
            """
            UPDATE measures
            SET told_facts = NULL, why = NULL
            WHERE member_id = @member AND EXISTS (
                SELECT 1 FROM cases WHERE cases.guild_id = measures.guild_id AND cases.number = measures.number AND cases.closed_at IS NOT NULL)
            """,
            new { member });
        unit.Execute("UPDATE measures SET member_id = NULL, look_at = NULL WHERE member_id = @member", new { member });
        unit.Execute("UPDATE measures SET proposed_by_member_id = NULL WHERE proposed_by_member_id = @member", new { member });
    }
}
