using CineBot.Features.Settings.Rights;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Settings;

/// <summary>What moderators set for their server, and since when the bot is in it.</summary>
internal static class SettingsStore
{
    /// <summary>Null where moderators set none.</summary>
    public static string? FindLanguage(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<string>("SELECT language FROM settings WHERE guild_id = @guild", new { guild });

    public static ServerSettings Find(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<ServerSettings>(
        "SELECT language AS Language, zone AS Zone, country AS Country FROM settings WHERE guild_id = @guild",
        new { guild }) ?? ServerSettings.None;

    public static void SetLanguage(WriteUnit unit, GuildId guild, string language) => unit.Execute(
        "INSERT INTO settings (guild_id, language) VALUES (@guild, @language) ON CONFLICT (guild_id) DO UPDATE SET language = excluded.language",
        new { guild, language });

    public static void SetZone(WriteUnit unit, GuildId guild, string zone) => unit.Execute(
        "INSERT INTO settings (guild_id, zone) VALUES (@guild, @zone) ON CONFLICT (guild_id) DO UPDATE SET zone = excluded.zone",
        new { guild, zone });

    public static void SetCountry(WriteUnit unit, GuildId guild, string country) => unit.Execute(
        "INSERT INTO settings (guild_id, country) VALUES (@guild, @country) ON CONFLICT (guild_id) DO UPDATE SET country = excluded.country",
        new { guild, country });

    /// <summary>Whether moderators want watch parties in Discord's own list of events.</summary>
    public static bool ListsEvents(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<long?>("SELECT lists_events FROM settings WHERE guild_id = @guild", new { guild }) is 1;

    public static void SetListsEvents(WriteUnit unit, GuildId guild, bool isOn) => unit.Execute(
        "INSERT INTO settings (guild_id, lists_events) VALUES (@guild, @isOn) ON CONFLICT (guild_id) DO UPDATE SET lists_events = excluded.lists_events",
        new { guild, isOn = isOn ? 1L : 0L });

    /// <summary>Whether moderators open shoots to people of sixteen and seventeen.</summary>
    public static bool Opens1617(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<long?>("SELECT opens_16_17 FROM settings WHERE guild_id = @guild", new { guild }) is 1;

    public static void SetOpens1617(WriteUnit unit, GuildId guild, bool isOpen) => unit.Execute(
        "INSERT INTO settings (guild_id, opens_16_17) VALUES (@guild, @isOpen) ON CONFLICT (guild_id) DO UPDATE SET opens_16_17 = excluded.opens_16_17",
        new { guild, isOpen = isOpen ? 1L : 0L });

    /// <summary>Whether the bot sees this server for the first time; one that it had left counts as known.</summary>
    public static bool Arrive(WriteUnit unit, GuildId guild)
    {
        var isNew = unit.Execute("INSERT INTO guilds (guild_id, joined_at) VALUES (@guild, @now) ON CONFLICT (guild_id) DO NOTHING", new { guild, now = unit.Now }) > 0;
        if (!isNew) unit.Execute("UPDATE guilds SET left_at = NULL WHERE guild_id = @guild AND left_at IS NOT NULL", new { guild });
        return isNew;
    }

    public static bool IsKnown(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM guilds WHERE guild_id = @guild AND left_at IS NULL", new { guild }) is not null;

    public static int Leave(WriteUnit unit, GuildId guild) =>
        unit.Execute("UPDATE guilds SET left_at = MAX(joined_at, @now) WHERE guild_id = @guild AND left_at IS NULL", new { guild, now = unit.Now });

    /// <summary>The servers that the bot is in, as far as it was told.</summary>
    public static IReadOnlyList<GuildId> Present(IReadUnit unit) => unit.Query<GuildId>("SELECT guild_id FROM guilds WHERE left_at IS NULL");

    public static IReadOnlyList<GuildId> LeftBefore(IReadUnit unit, Instant before) =>
        unit.Query<GuildId>("SELECT guild_id FROM guilds WHERE left_at < @before", new { before });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM chosen_channels WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM moderators WHERE guild_id = @guild", new { guild });
        CapabilityStore.Purge(unit, guild);
        RightChangeStore.Purge(unit, guild);
        LimitChangeStore.Purge(unit, guild);
        SettingChangeStore.Purge(unit, guild);
        unit.Execute("DELETE FROM settings WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM guilds WHERE guild_id = @guild", new { guild });
    }
}
