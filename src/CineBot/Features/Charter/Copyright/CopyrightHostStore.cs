using CineBot.Storage;

namespace CineBot.Features.Charter.Copyright;

/// <summary>The hosts of pirated copies that a server's moderators added.</summary>
internal static class CopyrightHostStore
{
    public const int Most = 100;

    public static IReadOnlyList<string> All(IReadUnit unit, GuildId guild) =>
        unit.Query<string>("SELECT host FROM copyright_hosts WHERE guild_id = @guild ORDER BY host", new { guild });

    /// <summary>These and no others.</summary>
    public static void Replace(WriteUnit unit, GuildId guild, IEnumerable<HostPattern> hosts)
    {
        unit.Execute("DELETE FROM copyright_hosts WHERE guild_id = @guild", new { guild });
        foreach (var host in hosts)
            unit.Execute("INSERT INTO copyright_hosts (guild_id, host) VALUES (@guild, @host) ON CONFLICT (guild_id, host) DO NOTHING", new { guild, host = host.Written });
    }
}
