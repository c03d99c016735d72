using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Appeals;

/// <summary>The people in appeals: what each finds of them in their own data, and what goes with them or with the case.</summary>
internal static class AppealPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> OwnOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT case_appeals.guild_id, cases.code, case_appeals.is_entered, case_appeals.words, case_appeals.state, case_appeals.answer, case_appeals.made_at, case_appeals.settled_at
        FROM case_appeals JOIN cases ON cases.guild_id = case_appeals.guild_id AND cases.number = case_appeals.number
        WHERE case_appeals.member_id = @member
        ORDER BY case_appeals.made_at
        """,
        new { member });

    /// <summary>What a moderator entered for others, as far as the case is still open to them; the words are the person's own.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> EnteredBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT case_appeals.guild_id, cases.code, case_appeals.made_at
        FROM case_appeals JOIN cases ON cases.guild_id = case_appeals.guild_id AND cases.number = case_appeals.number
        WHERE case_appeals.entered_by_member_id = @member
            AND (case_appeals.guild_id, case_appeals.number) NOT IN (SELECT guild_id, number FROM case_recusals WHERE member_id = @member)
        ORDER BY case_appeals.made_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ProposedBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT appeal_proposals.guild_id, cases.code, appeal_proposals.outcome, appeal_proposals.kind, appeal_proposals.until_at, appeal_proposals.words, appeal_proposals.proposed_at
        FROM appeal_proposals JOIN cases ON cases.guild_id = appeal_proposals.guild_id AND cases.number = appeal_proposals.number
        WHERE appeal_proposals.proposed_by_member_id = @member
            AND (appeal_proposals.guild_id, appeal_proposals.number) NOT IN (SELECT guild_id, number FROM case_recusals WHERE member_id = @member)
        ORDER BY appeal_proposals.proposed_at
        """,
        new { member });

    public static MemberId? NextAppealing(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM case_appeals WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextEntering(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT entered_by_member_id FROM case_appeals WHERE entered_by_member_id > @after ORDER BY entered_by_member_id LIMIT 1", new { after });

    public static MemberId? NextProposing(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT proposed_by_member_id FROM appeal_proposals WHERE proposed_by_member_id > @after ORDER BY proposed_by_member_id LIMIT 1", new { after });

    /// <summary>Who appealed goes with their words and with what was said to them; that there was an appeal, and what came of it, stays.</summary>
    public static void Erase(WriteUnit unit, MemberId member)
    {
        unit.Execute(
            """
            UPDATE appeal_proposals
            SET words = NULL
            WHERE (guild_id, number) IN (SELECT guild_id, number FROM case_appeals WHERE member_id = @member)
            """,
            new { member });
        unit.Execute("UPDATE case_appeals SET member_id = NULL, words = NULL, answer = NULL WHERE member_id = @member", new { member });
        unit.Execute("UPDATE case_appeals SET entered_by_member_id = NULL WHERE entered_by_member_id = @member", new { member });
        unit.Execute("UPDATE appeal_proposals SET proposed_by_member_id = NULL WHERE proposed_by_member_id = @member", new { member });
    }

    public static void Empty(WriteUnit unit, Case one)
    {
        var place = new { guild = one.Guild, number = one.Number };
        unit.Execute("UPDATE case_appeals SET member_id = NULL, entered_by_member_id = NULL, words = NULL, answer = NULL WHERE guild_id = @guild AND number = @number", place);
        unit.Execute("UPDATE appeal_proposals SET proposed_by_member_id = NULL, words = NULL WHERE guild_id = @guild AND number = @number", place);
    }

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM case_appeals WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM appeal_proposals WHERE guild_id = @guild", new { guild });
    }
}
