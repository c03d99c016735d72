using CineBot.Features.Settings.Rights;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>Those whom a server's managers named moderators.</summary>
internal static class ModeratorStore
{
    public static bool IsNamed(IReadUnit unit, GuildId guild, MemberId member) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM moderators WHERE guild_id = @guild AND member_id = @member",
        new { guild, member }) is not null;

    public static long Count(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM moderators WHERE guild_id = @guild", new { guild }) ?? 0;

    /// <summary>In the order of their ids, which never changes between two pages.</summary>
    public static IReadOnlyList<MemberId> Some(IReadUnit unit, GuildId guild, long skip, long atMost) => unit.Query<MemberId>(
        "SELECT member_id FROM moderators WHERE guild_id = @guild ORDER BY member_id LIMIT @atMost OFFSET @skip",
        new { guild, atMost, skip });

    /// <summary>Names somebody for the usual: all but cases. Naming twice is naming once.</summary>
    public static void Name(WriteUnit unit, GuildId guild, MemberId member)
    {
        Write(unit, guild, member);
        foreach (var capability in Capabilities.Usual) CapabilityStore.Give(unit, guild, member, capability);
    }

    /// <summary>Takes the name back, and whatever it was for.</summary>
    public static void Unname(WriteUnit unit, GuildId guild, MemberId member)
    {
        unit.Execute("DELETE FROM moderators WHERE guild_id = @guild AND member_id = @member", new { guild, member });
        CapabilityStore.TakeAll(unit, guild, member);
    }

    /// <summary>Writes somebody among those who are named; what for is written beside.</summary>
    public static void Write(WriteUnit unit, GuildId guild, MemberId member) => unit.Execute(
        "INSERT INTO moderators (guild_id, member_id, named_at) VALUES (@guild, @member, @now) ON CONFLICT (guild_id, member_id) DO NOTHING",
        new { guild, member, now = unit.Now });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, named_at FROM moderators WHERE member_id = @member", new { member });

    /// <summary>The next person, by id, whom anybody named.</summary>
    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM moderators WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM moderators WHERE member_id = @member", new { member });
}
