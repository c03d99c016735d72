using CineBot.Storage;
using CineBot.Storage.Auditing;

namespace CineBot.Features.Charter.Cases;

/// <summary>Takes a person out of cases that go on without their name, and out of those that are over with their words.</summary>
internal static class CaseErasureStore
{
    /// <summary>
    /// Who reported goes with their name; their words stay while the case is open, since others may be in danger, and go where it is over. What somebody wrote in a
    /// reported message goes. Of whoever is in a case, or decided, only a keyed pseudonym stays, so that they do not judge it when they come back.
    /// </summary>
    public static void Erase(WriteUnit unit, MemberId member, string pseudonym)
    {
        foreach (var known in CasesWith(unit, member)) AuditStore.Forget(unit, known.Guild, known.Pseudonym);
        Reports(unit, member);
        Parties(unit, member, pseudonym);
        unit.Execute(
            """
            DELETE FROM case_files
            WHERE (guild_id, number, evidence) IN (SELECT guild_id, number, evidence FROM case_evidence WHERE author_member_id = @member)
            """,
            new { member });
        unit.Execute("UPDATE case_evidence SET words = NULL, author_member_id = NULL WHERE author_member_id = @member", new { member });
        unit.Execute("UPDATE case_events SET actor_member_id = NULL WHERE actor_member_id = @member", new { member });
        unit.Execute("UPDATE case_votes SET member_id = NULL, pseudonym = @pseudonym WHERE member_id = @member", new { member, pseudonym });
        unit.Execute("DELETE FROM case_assignments WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM report_snapshots WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM report_snapshots WHERE author_member_id = @member", new { member });
    }

    // Whatever names them in the audit is only a digest; without its salt it says nothing any more.
    private static IReadOnlyList<Known> CasesWith(WriteUnit unit, MemberId member) => unit.Query<Known>(
        """
        SELECT DISTINCT cases.guild_id AS Guild, cases.pseudonym AS Pseudonym
        FROM case_events JOIN cases ON cases.guild_id = case_events.guild_id AND cases.number = case_events.number
        WHERE case_events.actor_member_id = @member
        """,
        new { member });

    private static void Reports(WriteUnit unit, MemberId member)
    {
        unit.Execute(
            """
            UPDATE case_reports
            SET words = NULL, added = NULL, answer = NULL
            WHERE member_id = @member AND EXISTS (
                SELECT 1 FROM cases WHERE cases.guild_id = case_reports.guild_id AND cases.number = case_reports.number AND cases.closed_at IS NOT NULL)
            """,
            new { member });
        unit.Execute("UPDATE case_reports SET member_id = NULL WHERE member_id = @member", new { member });
    }

    private static void Parties(WriteUnit unit, MemberId member, string pseudonym) =>
        unit.Execute("UPDATE case_parties SET member_id = NULL, pseudonym = @pseudonym WHERE member_id = @member", new { member, pseudonym });

    private sealed record Known(GuildId Guild, string Pseudonym);
}
