using CineBot.Storage;

namespace CineBot.Features.Calls.Profiles;

/// <summary>Who may see people's profiles, server by server.</summary>
internal static class ProfileServerStore
{
    public static Visibility Find(IReadUnit unit, GuildId guild, MemberId member) => Visibilities.Find(unit.QueryFirstOrNull<string>(
        "SELECT visibility FROM profile_servers WHERE guild_id = @guild AND member_id = @member",
        new { guild, member })) ?? Visibility.Nobody;

    /// <summary>The servers in which anything may be seen.</summary>
    public static IReadOnlyList<SharedIn> Of(IReadUnit unit, MemberId member) =>
    [
        .. unit.Query<Row>("SELECT guild_id, visibility FROM profile_servers WHERE member_id = @member ORDER BY guild_id", new { member })
            .Select(row => new SharedIn(row.guild_id, Visibilities.Find(row.visibility)!.Value)),
    ];

    public static void Set(WriteUnit unit, GuildId guild, MemberId member, Visibility visibility)
    {
        if (visibility is Visibility.Nobody)
        {
            unit.Execute("DELETE FROM profile_servers WHERE guild_id = @guild AND member_id = @member", new { guild, member });
            return;
        }

        unit.Execute(
            """
            INSERT INTO profile_servers (guild_id, member_id, visibility) VALUES (@guild, @member, @visibility)
            ON CONFLICT (guild_id, member_id) DO UPDATE SET visibility = excluded.visibility
            """,
            new { guild, member, visibility = visibility.Name() });
    }

    private sealed record Row(GuildId guild_id, string visibility);

    /// <summary>A server, and who may see the profile in it.</summary>
    internal sealed record SharedIn(GuildId Guild, Visibility Visibility);
}
