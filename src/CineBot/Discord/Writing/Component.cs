using System.Text.Json.Nodes;

namespace CineBot.Discord.Writing;

/// <summary>The parts of a message or form in Discord's JSON, by their numbers.</summary>
internal static class Component
{
    public static JsonObject Row(params IEnumerable<JsonNode> children) => new() { ["type"] = 1, ["components"] = new JsonArray([.. children]) };

    public static JsonObject Words(string markdown) => new() { ["type"] = 10, ["content"] = markdown };

    public static JsonObject Section(IEnumerable<JsonNode> lines, JsonNode accessory) =>
        new() { ["type"] = 9, ["components"] = new JsonArray([.. lines]), ["accessory"] = accessory };

    public static JsonObject Thumbnail(string address, string description) =>
        new() { ["type"] = 11, ["media"] = new JsonObject { ["url"] = address }, ["description"] = description };

    public static JsonObject File(string name) => new() { ["type"] = 13, ["file"] = new JsonObject { ["url"] = $"attachment://{name}" } };

    public static JsonObject Separator() => new() { ["type"] = 14, ["divider"] = true, ["spacing"] = 1 };

    public static JsonObject Container(JsonArray children, int? marker)
    {
        var container = new JsonObject { ["type"] = 17, ["components"] = children };
        if (marker is { } id) container["id"] = id;
        return container;
    }

    public static JsonObject Label(string label, string? description, JsonNode component)
    {
        var field = new JsonObject { ["type"] = 18, ["label"] = label, ["component"] = component };
        if (description is not null) field["description"] = description;
        return field;
    }
}
