using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>What one person finds of cases in their own data, by codes and never by numbers; and who is in any of them.</summary>
internal static class CasePeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ReportsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT guild_id, code, article, words, added, help, may_name, state, answer, reported_at, settled_at
        FROM case_reports
        WHERE member_id = @member
        ORDER BY reported_at
        """,
        new { member });

    /// <summary>
    /// Only what the person was told of: of how far it is, no more than whether it is over, since what comes next is told by letters. Never since when: the moment
    /// of a report says who sent it.
    /// </summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> PartsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT cases.guild_id, cases.code, case_parties.part, CASE WHEN cases.closed_at IS NULL THEN 'active' ELSE 'closed' END AS state, case_parties.told_at
        FROM case_parties JOIN cases ON cases.guild_id = case_parties.guild_id AND cases.number = case_parties.number
        WHERE case_parties.member_id = @member AND case_parties.told_at IS NOT NULL
        ORDER BY case_parties.told_at
        """,
        new { member });

    /// <summary>The person's own messages in cases that they were told of; never when they were reported.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> EvidenceOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT case_evidence.guild_id, cases.code, case_evidence.channel_id, case_evidence.message_id, case_evidence.is_machine, case_evidence.words, case_evidence.said_at
        FROM case_evidence JOIN cases ON cases.guild_id = case_evidence.guild_id AND cases.number = case_evidence.number
        WHERE case_evidence.author_member_id = @member AND EXISTS (
            SELECT 1 FROM case_parties
            WHERE case_parties.guild_id = case_evidence.guild_id AND case_parties.number = case_evidence.number AND case_parties.member_id = @member
                AND case_parties.part = 'concerned' AND case_parties.told_at IS NOT NULL)
        ORDER BY case_evidence.taken_at
        """,
        new { member });

    /// <summary>What a moderator did, as far as the case is still open to them; of reports and withdrawals the reports themselves tell.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> DoneBy(IReadUnit unit, MemberId member) => [.. unit.QueryRows(
        """
        SELECT case_events.guild_id, cases.code, case_events.kind, case_events.state, case_events.words, case_events.happened_at
        FROM case_events JOIN cases ON cases.guild_id = case_events.guild_id AND cases.number = case_events.number
        WHERE case_events.actor_member_id = @member AND (case_events.guild_id, case_events.number) NOT IN (SELECT guild_id, number FROM case_recusals WHERE member_id = @member)
        ORDER BY case_events.happened_at
        """,
        new { member }).Select(InWords)];

    private static Dictionary<string, object?> InWords(IReadOnlyDictionary<string, object?> row) => new(row)
    {
        ["kind"] = CaseLog.Named((string)row["kind"]!),
        ["state"] = new Text($"case.state.{row["state"]}"),
        ["words"] = row["words"] is string said && CaseWords.Weighed((string)row["kind"]!, said) is { } weight ? weight : row["words"],
    };

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> VotesOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT case_votes.guild_id, cases.code, case_votes.stage, case_votes.topic, case_votes.agrees, case_votes.words, case_votes.voted_at
        FROM case_votes JOIN cases ON cases.guild_id = case_votes.guild_id AND cases.number = case_votes.number
        WHERE case_votes.member_id = @member AND (case_votes.guild_id, case_votes.number) NOT IN (SELECT guild_id, number FROM case_recusals WHERE member_id = @member)
        ORDER BY case_votes.voted_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> InHandsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT case_assignments.guild_id, cases.code, case_assignments.stage, case_assignments.taken_at
        FROM case_assignments JOIN cases ON cases.guild_id = case_assignments.guild_id AND cases.number = case_assignments.number
        WHERE case_assignments.member_id = @member AND (case_assignments.guild_id, case_assignments.number) NOT IN (SELECT guild_id, number FROM case_recusals WHERE member_id = @member)
        ORDER BY case_assignments.taken_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> SnapshotsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, channel_id, message_id, is_machine, words, said_at, expires_at FROM report_snapshots WHERE member_id = @member ORDER BY expires_at", new { member });

    public static MemberId? NextReporting(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM case_reports WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextParty(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM case_parties WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextAuthor(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT author_member_id FROM case_evidence WHERE author_member_id > @after ORDER BY author_member_id LIMIT 1", new { after });

    public static MemberId? NextActor(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT actor_member_id FROM case_events WHERE actor_member_id > @after ORDER BY actor_member_id LIMIT 1", new { after });

    public static MemberId? NextVoting(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM case_votes WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextInHand(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM case_assignments WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextSnapshot(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM report_snapshots WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextSnapshotAuthor(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT author_member_id FROM report_snapshots WHERE author_member_id > @after ORDER BY author_member_id LIMIT 1", new { after });
}
