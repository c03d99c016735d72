using System.Text.Json;
using CineBot.Interactions;

namespace CineBot.Discord.Reading;

/// <summary>Reads what is declared of the files that people attach.</summary>
internal static class FileReader
{
    private const int MaxName = 260;

    /// <summary>The file with the id that <paramref name="value"/> holds; null where it was not resolved or its description is not sound.</summary>
    public static IncomingFile? Find(JsonElement? resolved, JsonElement value, string field)
    {
        if (value.Id() is not { } id) return null;
        var file = resolved.Field("attachments").Field(new MessageId(id).ToString());
        if (file.Text("filename") is not { Length: > 0 and <= MaxName } name) return null;
        if (file.Number("size") is not ({ } size and >= 0) || !Uri.TryCreate(file.Text("url"), UriKind.Absolute, out var address)) return null;
        return new(field, name, size, file.Text("content_type"), address);
    }
}
