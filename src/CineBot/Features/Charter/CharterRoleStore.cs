using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>The roles that those who manage a server let its moderators choose from.</summary>
internal static class CharterRoleStore
{
    public static IReadOnlyList<RoleId> All(IReadUnit unit, GuildId guild) =>
        unit.Query<RoleId>("SELECT role_id FROM charter_roles WHERE guild_id = @guild ORDER BY role_id", new { guild });

    /// <summary>These and no others.</summary>
    public static void Replace(WriteUnit unit, GuildId guild, IEnumerable<RoleId> roles)
    {
        unit.Execute("DELETE FROM charter_roles WHERE guild_id = @guild", new { guild });
        foreach (var role in roles) unit.Execute("INSERT INTO charter_roles (guild_id, role_id) VALUES (@guild, @role)", new { guild, role });
    }
}
