using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>An account in a guild.</summary>
internal sealed class Member(User user, DateTimeOffset joinedAt)
{
    public User User => user;

    public DateTimeOffset JoinedAt => joinedAt;

    public string? Nick { get; set; }

    public List<ulong> Roles { get; } = [];

    public DateTimeOffset? TimedOutUntil { get; set; }

    public JsonObject ToJson(bool withUser = true)
    {
        var json = new JsonObject
        {
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = TimedOutUntil?.Text(),
            ["flags"] = 0,
            ["joined_at"] = joinedAt.Text(),
            ["nick"] = Nick,
            ["pending"] = false,
            ["premium_since"] = null,
            ["roles"] = new JsonArray([.. Roles.Select(role => JsonValue.Create(role.Text()))]),
            ["mute"] = false,
            ["deaf"] = false,
        };
        if (withUser) json["user"] = user.ToJson();
        return json;
    }
}
