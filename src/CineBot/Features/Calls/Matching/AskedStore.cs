using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Matching;

/// <summary>Whom the bot told of which call because their profile fits, and what they said to it.</summary>
internal static class AskedStore
{
    /// <summary>The answers that are kept; everything else that a person does about a call is in the call.</summary>
    public const string Unavailable = "unavailable", Less = "less";

    public static void Add(WriteUnit unit, GuildId guild, long number, MemberId member, long wave, string slug) => unit.Execute(
        "INSERT INTO asked (guild_id, number, member_id, wave, slug, asked_at) VALUES (@guild, @number, @member, @wave, @slug, @now)",
        new { guild, number, member, wave, slug, now = unit.Now });

    /// <summary>The slug of the role for which they were told of it; null where they were not.</summary>
    public static string? SlugOf(IReadUnit unit, GuildId guild, long number, MemberId member) =>
        unit.QueryFirstOrNull<string>("SELECT slug FROM asked WHERE guild_id = @guild AND number = @number AND member_id = @member", new { guild, number, member });

    public static void Answer(WriteUnit unit, GuildId guild, long number, MemberId member, string answer) => unit.Execute(
        "UPDATE asked SET answer = @answer WHERE guild_id = @guild AND number = @number AND member_id = @member",
        new { guild, number, member, answer });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, wave, slug, asked_at, answer FROM asked WHERE member_id = @member ORDER BY asked_at",
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM asked WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM asked WHERE member_id = @member", new { member });

    public static int Sweep(WriteUnit unit, Instant before) => unit.Execute("DELETE FROM asked WHERE asked_at < @before", new { before });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM asked WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM call_waves WHERE guild_id = @guild", new { guild });
    }
}
