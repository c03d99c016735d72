using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Applications;

/// <summary>How soon somebody answers those who apply to them: told once they answered five, and never as a mark.</summary>
internal static class AnswerPaceStore
{
    private const long Enough = 5;

    /// <summary>An answer, or the silence that ended in its place.</summary>
    public static void Count(WriteUnit unit, GuildId guild, MemberId owner, Duration after) => unit.Execute(
        """
        INSERT INTO answer_paces (guild_id, member_id, replies, reply_hours) VALUES (@guild, @owner, 1, @hours)
        ON CONFLICT (guild_id, member_id) DO UPDATE SET replies = answer_paces.replies + 1, reply_hours = answer_paces.reply_hours + excluded.reply_hours
        """,
        new { guild, owner, hours = (long)after.TotalHours });

    /// <summary>In how many days they answer, from 1; null while too few were answered to say.</summary>
    public static long? DaysOf(IReadUnit unit, GuildId guild, MemberId owner) => unit.QueryFirstOrNull<Pace>(
        "SELECT replies AS Answers, reply_hours AS Hours FROM answer_paces WHERE guild_id = @guild AND member_id = @owner",
        new { guild, owner }) is { Answers: >= Enough } pace ? Math.Max(1, (pace.Hours / pace.Answers + 12) / 24) : null;

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, replies, reply_hours FROM answer_paces WHERE member_id = @member", new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM answer_paces WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM answer_paces WHERE member_id = @member", new { member });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM answer_paces WHERE guild_id = @guild", new { guild });

    private sealed record Pace(long Answers, long Hours);
}
