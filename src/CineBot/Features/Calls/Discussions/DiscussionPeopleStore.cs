using CineBot.Storage;

namespace CineBot.Features.Calls.Discussions;

/// <summary>What is kept of one person's discussions, read for them.</summary>
internal static class DiscussionPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> HeldBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, call_number, opened_by, opened_at, is_relayed, closed_by, wrote_by, wrote_at, unanswered FROM discussions WHERE holder_member_id = @member ORDER BY opened_at",
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> AppliedBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, call_number, opened_by, opened_at, is_relayed, closed_by, wrote_by, wrote_at, unanswered FROM discussions WHERE applicant_member_id = @member ORDER BY opened_at",
        new { member });

    public static MemberId? NextHolder(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT holder_member_id FROM discussions WHERE holder_member_id > @after ORDER BY holder_member_id LIMIT 1", new { after });

    public static MemberId? NextApplicant(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT applicant_member_id FROM discussions WHERE applicant_member_id > @after ORDER BY applicant_member_id LIMIT 1", new { after });
}
