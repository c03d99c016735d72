using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>A role of a guild; the one that carries the guild's own id is @everyone.</summary>
internal sealed class Role(ulong id, string name, Permission permissions, int position)
{
    public ulong Id => id;

    public string Name { get; set; } = name;

    public Permission Permissions { get; set; } = permissions;

    public int Position { get; set; } = position;

    public bool Mentionable { get; set; }

    /// <summary>The application whose integration holds the role, if one does: nobody can be given it.</summary>
    public ulong? BotId { get; init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = id.Text(),
            ["name"] = Name,
            ["permissions"] = Permissions.Text(),
            ["position"] = Position,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["managed"] = BotId is not null,
            ["mentionable"] = Mentionable,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
        if (BotId is { } bot) json["tags"] = new JsonObject { ["bot_id"] = bot.Text() };
        return json;
    }
}
