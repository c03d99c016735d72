using System.Text.Json;
using CineBot.Interactions;

namespace CineBot.Discord.Reading;

/// <summary>Reads what is declared of the files that people attach.</summary>
internal static class FileReader
{
    private const int MaxName = 260;
    private const int MaxFiles = 10;

    /// <summary>The file with the id that <paramref name="value"/> holds; null where it was not resolved or its description is not sound.</summary>
    public static IncomingFile? Find(JsonElement? resolved, JsonElement value, string field)
    {
        return value.Id() is { } id ? Read(resolved.Field("attachments").Field(new MessageId(id).ToString()), field) : null;
    }

    /// <summary>What is declared of the files of a message, ten at most; one whose description is not sound is passed over.</summary>
    public static IReadOnlyList<IncomingFile> All(JsonElement? message, string field) =>
        [.. message.Items("attachments").Take(MaxFiles).Select(file => Read(file, field)).OfType<IncomingFile>()];

    private static IncomingFile? Read(JsonElement? file, string field)
    {
        if (file.Text("filename") is not { Length: > 0 and <= MaxName } name) return null;
        if (file.Number("size") is not ({ } size and >= 0) || !Uri.TryCreate(file.Text("url"), UriKind.Absolute, out var address)) return null;
        return new(field, name, size, file.Text("content_type"), address);
    }
}
