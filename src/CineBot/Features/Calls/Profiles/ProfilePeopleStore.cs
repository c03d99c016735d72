using System.Globalization;
using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>What profiles hold of one person, read whole for them.</summary>
internal static class ProfilePeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ProfileOf(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows(
            "SELECT place_code, radius_km, is_remote, week, languages, gear, links, monthly_cap, created_at, changed_at FROM profiles WHERE member_id = @member",
            new { member }).Select(InParts),
    ];

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RolesOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT slug, level FROM profile_roles WHERE member_id = @member ORDER BY slug", new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> AwayOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT from_day, to_day FROM profile_away WHERE member_id = @member ORDER BY from_day", new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ServersOf(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, visibility FROM profile_servers WHERE member_id = @member ORDER BY guild_id", new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> EntriesOf(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows(
            """
            SELECT guild_id, slug, x, y, z, reach, place_code, rank, is_listed, is_remote, week, gear, NULLIF(last_asked_at, 0) AS last_asked_at,
                NULLIF(free_at, 0) AS free_at, lot
            FROM directory_entries
            WHERE member_id = @member
            ORDER BY guild_id, slug
            """,
            new { member }).Select(InParts),
    ];

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM profiles WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextListed(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM directory_entries WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    // The bits of a week say nothing to anybody: its parts by their names.
    private static IReadOnlyDictionary<string, object?> InParts(IReadOnlyDictionary<string, object?> row) => row.ToDictionary(
        cell => cell.Key,
        cell => cell is { Key: "week", Value: long bits } ? string.Join(',', new Week(bits).Held().Select(part => part.Name)) : cell.Value is double real ? real.ToString(CultureInfo.InvariantCulture) : cell.Value);
}
