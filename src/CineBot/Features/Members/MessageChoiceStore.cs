using CineBot.Storage;

namespace CineBot.Features.Members;

/// <summary>The kinds of messages that people chose to be told by private message.</summary>
internal static class MessageChoiceStore
{
    public static bool Has(IReadUnit unit, MemberId member, string kind) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM message_choices WHERE member_id = @member AND kind = @kind", new { member, kind }) is not null;

    public static IReadOnlyList<string> Of(IReadUnit unit, MemberId member) =>
        unit.Query<string>("SELECT kind FROM message_choices WHERE member_id = @member ORDER BY kind", new { member });

    /// <summary>These and no others.</summary>
    public static void Set(WriteUnit unit, MemberId member, IEnumerable<string> kinds)
    {
        Delete(unit, member);
        foreach (var kind in kinds)
            unit.Execute("INSERT INTO message_choices (member_id, kind, chosen_at) VALUES (@member, @kind, @now)", new { member, kind, now = unit.Now });
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT kind, chosen_at FROM message_choices WHERE member_id = @member", new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM message_choices WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static int Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM message_choices WHERE member_id = @member", new { member });
}
