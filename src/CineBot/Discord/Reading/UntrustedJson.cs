using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CineBot.Discord.Reading;

/// <summary>Reads the fields of a JSON that others wrote: what is missing or of another kind is null, and no text throws.</summary>
internal static partial class UntrustedJson
{
    public static JsonElement? Field(this JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    public static JsonElement? Field(this JsonElement? json, string name) => json?.Field(name);

    /// <summary>The field's own elements; none where it is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? json, string name) =>
        json?.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The text as <see cref="Cleaning"/> leaves it.</summary>
    public static string? Text(this JsonElement? json, string name) => json?.Field(name)?.Text();

    public static string? Text(this JsonElement json) => json.ValueKind is JsonValueKind.String ? Cleaning.Of(Unescaped(json)) : null;

    /// <summary>An id from 1 to 2⁶³−1, as a string of digits.</summary>
    public static long? Id(this JsonElement? json, string name) => json?.Field(name)?.Id();

    public static long? Id(this JsonElement json) => Snowflake.TryParse(json.Text(), out var id) ? id : null;

    public static int? Number(this JsonElement? json, string name) =>
        json?.Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>An instant as Discord writes it, in ISO 8601 with its offset.</summary>
    public static NodaTime.Instant? Instant(this JsonElement? json, string name) =>
        json.Text(name) is { } text && NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } read ? read.Value.ToInstant() : null;

    public static bool IsTrue(this JsonElement? json, string name) => json?.Field(name) is { ValueKind: JsonValueKind.True };

    // GetString throws on half a surrogate pair, which any client can send: those escapes are taken out first.
    private static string Unescaped(JsonElement json)
    {
        var raw = JsonMarshal.GetRawUtf8Value(json);
        if (Utf8.IsValid(raw) && raw.IndexOf(@"\u"u8) < 0) return json.GetString()!;
        var whole = Surrogates().Replace(Encoding.UTF8.GetString(raw), match => match.Groups["lone"].Success ? "" : match.Value);
        using var repaired = JsonDocument.Parse(whole);
        return repaired.RootElement.GetString()!;
    }

    [GeneratedRegex(@"\\[^u]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})")]
    private static partial Regex Surrogates();
}
