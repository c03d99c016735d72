using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>How a guild is written on the wire: for REST, and at length for GUILD_CREATE.</summary>
internal static class GuildJson
{
    public static JsonObject ToJson(this Guild guild)
    {
        var json = new JsonObject
        {
            ["id"] = guild.Id.Text(),
            ["name"] = guild.Name,
            ["owner_id"] = guild.OwnerId.Text(),
            ["preferred_locale"] = guild.Locale,
            ["system_channel_id"] = guild.SystemChannelId?.Text(),
            ["region"] = "deprecated",
            ["roles"] = guild.Roles.Select(role => role.ToJson()).AsArray(),
            ["features"] = guild.Locale == "en-US" ? new JsonArray() : new JsonArray("COMMUNITY"),
            ["max_members"] = 25_000_000,
            ["max_presences"] = null,
            ["afk_timeout"] = 300,
        };
        foreach (var key in Unset) json[key] = null;
        foreach (var key in Zero) json[key] = 0;
        foreach (var key in new[] { "emojis", "stickers" }) json[key] = new JsonArray();
        foreach (var key in new[] { "widget_enabled", "premium_progress_bar_enabled", "nsfw" }) json[key] = false;
        return json;
    }

    /// <summary>GUILD_CREATE; the bot is the only member that an application without the members intent is told of.</summary>
    public static JsonObject ToCreateJson(this Guild guild, User bot, bool allMembers, bool events)
    {
        var json = guild.ToJson();
        var members = guild.Members.Values.Where(member => allMembers || member.User == bot);
        json["unavailable"] = false;
        json["large"] = false;
        json["joined_at"] = guild.Members[bot.Id].JoinedAt.Text();
        json["member_count"] = guild.Members.Count;
        json["members"] = members.Select(member => member.ToJson()).AsArray();
        json["channels"] = guild.Channels.Where(channel => !channel.IsThread).Select(channel => channel.ToJson()).AsArray();
        json["threads"] = guild.Threads.Where(thread => !thread.Thread!.Archived && thread.IsSeenBy(bot.Id)).Select(thread => thread.ToJson()).AsArray();
        json["guild_scheduled_events"] = guild.Events.Where(_ => events).Select(planned => planned.ToJson()).AsArray();
        foreach (var key in new[] { "presences", "voice_states", "stage_instances", "soundboard_sounds" }) json[key] = new JsonArray();
        return json;
    }

    private static readonly string[] Unset =
    [
        "icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id", "afk_channel_id", "widget_channel_id",
        "vanity_url_code", "rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data",
    ];

    private static readonly string[] Zero =
    [
        "system_channel_flags", "verification_level", "default_message_notifications", "mfa_level", "explicit_content_filter",
        "max_stage_video_channel_users", "max_video_channel_users", "premium_tier", "premium_subscription_count", "nsfw_level",
    ];
}
