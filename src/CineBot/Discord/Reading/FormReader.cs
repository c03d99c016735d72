using System.Text.Json;
using CineBot.Interactions;

namespace CineBot.Discord.Reading;

/// <summary>Reads a form that was sent: fields in labels, and in the rows of older clients.</summary>
internal static class FormReader
{
    private const int Row = 1;
    private const int TextInput = 4;
    private const int TextDisplay = 10;
    private const int Label = 18;
    private const int FileUpload = 19;
    private const int MaxText = 4000;
    private const int MaxFields = 5;

    /// <summary>
    /// Null for a field given twice, of an unknown kind or too long. A custom_id that is not of our grammar and version leaves the path unknown,
    /// but keeps what was typed.
    /// </summary>
    public static Request? Read(JsonElement? data, Request asked)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var files = new List<IncomingFile>();
        foreach (var field in data.Items("components").SelectMany(Inner))
        {
            if (field.Text("custom_id") is not { Length: > 0 and <= CustomId.MaxLength } name || fields.Count == MaxFields) return null;
            if (Values(field) is not { } values || !fields.TryAdd(name, values)) return null;
            if (field.Number("type") is FileUpload && !TryFiles(data, field, name, files)) return null;
        }

        var form = asked with { Kind = RequestKind.Form, Fields = fields, Files = files };
        return CustomId.Parse(data.Text("custom_id")) is { Opener: { } opener } id ? form with { Path = id.Path, Ids = id.Ids, Opener = opener } : form;
    }

    private static IEnumerable<JsonElement?> Inner(JsonElement component) => ((JsonElement?)component).Number("type") switch
    {
        Row => ((JsonElement?)component).Items("components").Select(inner => (JsonElement?)inner),
        Label => [component.Field("component")],
        TextDisplay => [],
        _ => [component],
    };

    private static IReadOnlyList<string>? Values(JsonElement? field) => field.Number("type") switch
    {
        TextInput => (field.Text("value") ?? "") is { Length: <= MaxText } value ? [value] : null,
        { } kind and (3 or (>= 5 and <= 8) or FileUpload) => PickReader.Read(field, kind),
        _ => null,
    };

    private static bool TryFiles(JsonElement? data, JsonElement? field, string name, List<IncomingFile> files)
    {
        foreach (var value in field.Items("values"))
        {
            if (FileReader.Find(data.Field("resolved"), value, name) is not { } file) return false;
            files.Add(file);
        }

        return true;
    }
}
