using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>The moderators' choices about their charter.</summary>
internal static class CharterSettingsStore
{
    public static CharterSettings Find(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<Row>("SELECT gates AS Gates, role_id AS Role FROM charter_settings WHERE guild_id = @guild", new { guild }) is { } row
            ? new(row.Gates.Split(',', StringSplitOptions.RemoveEmptyEntries), row.Role)
            : CharterSettings.Default;

    public static void Save(WriteUnit unit, GuildId guild, CharterSettings settings) => unit.Execute(
        """
        INSERT INTO charter_settings (guild_id, gates, role_id) VALUES (@guild, @gates, @role)
        ON CONFLICT (guild_id) DO UPDATE SET gates = excluded.gates, role_id = excluded.role_id
        """,
        new { guild, gates = string.Join(',', settings.Gates), role = settings.Role });

    private sealed record Row(string Gates, RoleId? Role);
}
