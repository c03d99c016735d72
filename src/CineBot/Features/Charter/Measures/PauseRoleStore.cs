using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>The role that stands for a pause in a server.</summary>
internal static class PauseRoleStore
{
    /// <summary>Null where none is chosen, or where those who manage the server no longer let it be.</summary>
    public static RoleId? Find(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<RoleId?>(
        """
        SELECT measure_settings.pause_role_id
        FROM measure_settings JOIN charter_roles ON charter_roles.guild_id = measure_settings.guild_id AND charter_roles.role_id = measure_settings.pause_role_id
        WHERE measure_settings.guild_id = @guild
        """,
        new { guild });

    public static void Choose(WriteUnit unit, GuildId guild, RoleId? role) => unit.Execute(
        """
        INSERT INTO measure_settings (guild_id, pause_role_id) VALUES (@guild, @role)
        ON CONFLICT (guild_id) DO UPDATE SET pause_role_id = excluded.pause_role_id
        """,
        new { guild, role });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM measure_settings WHERE guild_id = @guild", new { guild });
}
