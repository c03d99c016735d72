using CineBot.Storage;

namespace CineBot.Features.Members;

/// <summary>Whom people keep away from; it is silent, and holds both ways.</summary>
internal static class KeptAwayStore
{
    /// <summary>Whether either keeps away from the other: they are not matched, offered together, put in one thread, nor named to each other.</summary>
    public static bool AreApart(IReadUnit unit, MemberId one, MemberId other) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM kept_away WHERE member_id = @one AND other_member_id = @other
        UNION ALL
        SELECT 1 FROM kept_away WHERE member_id = @other AND other_member_id = @one
        LIMIT 1
        """,
        new { one, other }) is not null;

    /// <summary>Whom the person chose, in the order of ids.</summary>
    public static IReadOnlyList<MemberId> Of(IReadUnit unit, MemberId member) =>
        unit.Query<MemberId>("SELECT other_member_id FROM kept_away WHERE member_id = @member ORDER BY other_member_id", new { member });

    /// <summary>These and no others; whom they had chosen already stays chosen since then.</summary>
    public static void Set(WriteUnit unit, MemberId member, IEnumerable<MemberId> others)
    {
        var wanted = others.ToHashSet();
        foreach (var other in Of(unit, member).Where(other => !wanted.Contains(other)))
            unit.Execute("DELETE FROM kept_away WHERE member_id = @member AND other_member_id = @other", new { member, other });
        foreach (var other in wanted)
        {
            unit.Execute(
                """
                INSERT INTO kept_away (member_id, other_member_id, set_at) VALUES (@member, @other, @now)
                ON CONFLICT (member_id, other_member_id) DO NOTHING
                """,
                new { member, other, now = unit.Now });
        }
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT other_member_id AS other_person_id, set_at FROM kept_away WHERE member_id = @member", new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM kept_away WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextOther(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT other_member_id FROM kept_away WHERE other_member_id > @after ORDER BY other_member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM kept_away WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM kept_away WHERE other_member_id = @member", new { member });
    }
}
