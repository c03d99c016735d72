using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>The files around a message body, id to name: those uploaded beside it (<c>files[0]</c> is « 0 ») and those the edited message has.</summary>
internal sealed record MessageFiles(IReadOnlyDictionary<string, string> Uploaded, IReadOnlyDictionary<string, string> Standing)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static MessageFiles None { get; } = new(Nothing, Nothing);

    public static MessageFiles Of(IReadOnlyDictionary<string, string>? uploaded, JsonNode? edited = null) =>
        new(uploaded ?? Nothing, (edited?["attachments"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .ToDictionary(file => $"{file["id"]}", file => $"{file["filename"]}"));
}
