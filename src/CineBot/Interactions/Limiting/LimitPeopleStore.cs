using CineBot.Storage;

namespace CineBot.Interactions.Limiting;

/// <summary>The counters as they concern one person, or a server that goes.</summary>
internal static class LimitPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows("SELECT guild_id, limit_name, acts, until_at FROM limit_acts WHERE member_id = @member", new { member })
            .Select(row => new Dictionary<string, object?>(row) { ["limit_name"] = Limits.Find((string)row["limit_name"]!)?.Title }),
    ];

    /// <summary>The next person, by id, who did something lately.</summary>
    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM limit_acts WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>What was done stays in the server's total, where nobody is named.</summary>
    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM limit_acts WHERE member_id = @member", new { member });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM limits WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM limit_acts WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM limit_totals WHERE guild_id = @guild", new { guild });
    }
}
