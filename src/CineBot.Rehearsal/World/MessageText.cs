using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>Reads a message as a person does: content, embeds, texts and labels of components.</summary>
internal static class MessageText
{
    private static readonly string[] Read = ["title", "description", "name", "value", "text", "content", "label", "placeholder"];
    private static readonly string[] Entered = ["embeds", "fields", "footer", "author", "components", "component", "accessory", "options"];

    public static string Of(Message message)
    {
        var lines = new List<string>();
        if (message.Content.Length > 0) lines.Add(message.Content);
        foreach (var part in message.Embeds.Concat(message.Components)) Collect(part, lines);
        return string.Join('\n', lines);
    }

    /// <summary>The texts in which Discord looks for mentions: content and text displays, never embeds or labels.</summary>
    public static string Mentionable(Message message) =>
        string.Join('\n', Components(message.Components)
            .Where(component => component.Number("type") == 10)
            .Select(component => component.Text("content") ?? "")
            .Prepend(message.Content));

    /// <summary>Every component, however deep.</summary>
    public static IEnumerable<JsonObject> Components(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Components),
        JsonObject json => Components(json["components"]).Concat(Components(json["component"])).Concat(Components(json["accessory"])).Prepend(json),
        _ => [],
    };

    private static void Collect(JsonNode? node, List<string> lines)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) Collect(item, lines);
        }
        else if (node is JsonObject json)
        {
            foreach (var key in Read)
            {
                if (json.Text(key) is { Length: > 0 } text && (key != "value" || !json.ContainsKey("label"))) lines.Add(text);
            }

            foreach (var key in Entered) Collect(json[key], lines);
        }
    }
}
