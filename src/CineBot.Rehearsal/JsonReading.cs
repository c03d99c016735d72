using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal;

/// <summary>Reads a field that may be absent or of another type without ever throwing.</summary>
internal static class JsonReading
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Text(this JsonNode? json, string key) =>
        json is JsonObject o && o[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static long? Number(this JsonNode? json, string key) => json is JsonObject o ? o[key].AsNumber() : null;

    public static long? AsNumber(this JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<long>(out var number) ? number
        : value.TryGetValue<int>(out var small) ? small
        : value.TryGetValue<double>(out var real) && real == Math.Floor(real) ? (long)real : null;

    public static bool? Flag(this JsonNode? json, string key) =>
        json is JsonObject o && o[key] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    public static ulong? Id(this JsonNode? json, string key) => json.Text(key).AsId();

    public static JsonObject? Object(this JsonNode? json, string key) => json is JsonObject o ? o[key] as JsonObject : null;

    public static JsonArray? Array(this JsonNode? json, string key) => json is JsonObject o ? o[key] as JsonArray : null;

    public static IEnumerable<JsonObject> Objects(this JsonNode? json, string key) => json.Array(key)?.OfType<JsonObject>() ?? [];

    public static IEnumerable<string> Texts(this JsonNode? json, string key) =>
        json.Array(key)?.OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : null).OfType<string>() ?? [];

    public static string Written(this JsonNode json) => json.ToJsonString(Plain);

    public static JsonArray AsArray(this IEnumerable<JsonNode?> nodes) => new([.. nodes]);
}
