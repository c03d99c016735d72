using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Avoiding;

/// <summary>What people would rather not see; nobody else ever reads it.</summary>
internal static class AvoidanceStore
{
    public static Avoidance Find(IReadUnit unit, MemberId member) => unit.QueryFirstOrNull<Stored>(
        "SELECT themes, words, counts_together FROM avoidances WHERE member_id = @member",
        new { member })?.Read() ?? Avoidance.None;

    /// <summary>Nothing to avoid any more leaves nothing behind.</summary>
    public static void Set(WriteUnit unit, MemberId member, Avoidance avoidance)
    {
        Delete(unit, member);
        if (avoidance.IsEmpty) return;
        unit.Execute(
            "INSERT INTO avoidances (member_id, themes, words, counts_together, set_at) VALUES (@member, @themes, @words, @together, @now)",
            new { member, themes = string.Join(',', avoidance.Themes), words = string.Join('\n', avoidance.Words), together = avoidance.CountsTogether ? 1L : 0L, now = unit.Now });
    }

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM avoidances WHERE member_id = @member", new { member });

    public static MemberId? NextWithSome(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM avoidances WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Of(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows("SELECT themes, words, counts_together, set_at FROM avoidances WHERE member_id = @member", new { member })
            .Select(row => new Dictionary<string, object?>(row) { ["themes"] = Themes((string)row["themes"]!) }),
    ];

    private static Text? Themes(string stored) =>
        Parts(stored, ',') is { Length: > 0 } themes ? new("avoid.listed", new Listing([.. themes.Select(theme => new Text($"avoid.theme.{theme}"))])) : null;

    private static string[] Parts(string stored, char separator) => stored.Split(separator, StringSplitOptions.RemoveEmptyEntries);

    private sealed record Stored(string themes, string words, long counts_together)
    {
        public Avoidance Read() => new(Parts(themes, ','), Parts(words, '\n'), counts_together != 0);
    }
}
