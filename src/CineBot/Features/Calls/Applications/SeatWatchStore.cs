using CineBot.Storage;

namespace CineBot.Features.Calls.Applications;

/// <summary>Who asked to hear of a free seat in a role that is full.</summary>
internal static class SeatWatchStore
{
    public static void Add(WriteUnit unit, Call call, long role, MemberId member) => unit.Execute(
        """
        INSERT INTO seat_watches (guild_id, number, role, member_id, asked_at) VALUES (@guild, @number, @role, @member, @now)
        ON CONFLICT (guild_id, number, role, member_id) DO NOTHING
        """,
        new { guild = call.Guild, number = call.Number, role, member, now = unit.Now });

    public static IReadOnlyList<MemberId> Of(IReadUnit unit, Call call, long role) => unit.Query<MemberId>(
        "SELECT member_id FROM seat_watches WHERE guild_id = @guild AND number = @number AND role = @role ORDER BY asked_at, member_id",
        new { guild = call.Guild, number = call.Number, role });

    public static void Drop(WriteUnit unit, Call call, long role, MemberId member) => unit.Execute(
        "DELETE FROM seat_watches WHERE guild_id = @guild AND number = @number AND role = @role AND member_id = @member",
        new { guild = call.Guild, number = call.Number, role, member });

    /// <summary>The call takes nobody any more.</summary>
    public static void Drop(WriteUnit unit, Call call) => unit.Execute(
        "DELETE FROM seat_watches WHERE guild_id = @guild AND number = @number",
        new { guild = call.Guild, number = call.Number });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, number, role, asked_at FROM seat_watches WHERE member_id = @member ORDER BY asked_at",
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM seat_watches WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM seat_watches WHERE member_id = @member", new { member });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM seat_watches WHERE guild_id = @guild", new { guild });
}
