using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CineBot.Discord.Rest;

namespace CineBot.Discord.Probe;

/// <summary>
/// Makes a recording fit to be handed on: each id becomes another one, the same everywhere; of what Discord says, only what we said ourselves,
/// permissions and the words of refusals are left, so that no name, picture, key or date goes with it.
/// </summary>
internal sealed partial class Pseudonyms(IEnumerable<Recorded> recording)
{
    public const string Redacted = "redacted";

    private const long First = 1_000_000_000_000_000_000;

    private static readonly string[] Kept = ["permissions", "allow", "deny"];

    private readonly HashSet<string> _own = [.. recording.SelectMany(recorded => Strings(recorded.Body))];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>The other id, given by a counter.</summary>
    public string Of(string id) =>
        _ids.TryGetValue(id, out var other) ? other : _ids[id] = (First + _ids.Count + 1).ToString(CultureInfo.InvariantCulture);

    public string Path(string path) => Ids(Redaction.Of(path));

    /// <summary>What we sent: our own words, with other ids.</summary>
    public JsonNode? Sent(JsonNode? node) => Rewrite(node, "", (_, text) => Ids(Redaction.Of(text)));

    public JsonNode? Answered(JsonNode? node) => Rewrite(node, "", (key, text) => key switch
    {
        _ when Kept.Contains(key) || text.Length == 0 => text,
        _ when Id().Match(text).Length == text.Length => Of(text),
        "message" when node is JsonObject refusal && refusal.ContainsKey("code") => Ids(Redaction.Of(text)),
        _ when Instant().IsMatch(text) => Digit().Replace(text, "0"),
        _ => _own.Contains(text) ? Ids(Redaction.Of(text)) : Redacted,
    });

    private string Ids(string text) => Id().Replace(text, match => Of(match.Value));

    private static JsonNode? Rewrite(JsonNode? node, string key, Func<string, string, string> rewrite) => node switch
    {
        JsonObject json => new JsonObject(json.Select(property => KeyValuePair.Create(property.Key, Rewrite(property.Value, property.Key, rewrite)))),
        JsonArray items => new JsonArray([.. items.Select(item => Rewrite(item, key, rewrite))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => rewrite(key, value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => Strings(property.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    [GeneratedRegex("[0-9]{17,20}")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")]
    private static partial Regex Instant();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
