using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using CineBot.Interactions;

namespace CineBot.Discord.Rest.Bodies;

/// <summary>Makes the bodies of requests: written once, wrapped afresh for each attempt.</summary>
internal static class HttpBody
{
    public static Func<HttpContent> Json(Action<Utf8JsonWriter> write)
    {
        var bytes = Bytes(write);
        return () => JsonPart(bytes);
    }

    public static Func<HttpContent> Of(MessageBody body) => WithFiles(body.Files, json => MessageJson.Write(json, body));

    /// <summary>JSON alone where there are no files; else multipart, as Discord takes uploads.</summary>
    public static Func<HttpContent> WithFiles(IReadOnlyList<OutgoingFile> files, Action<Utf8JsonWriter> write)
    {
        var bytes = Bytes(write);
        return files.Count == 0 ? () => JsonPart(bytes) : () => Multipart(bytes, files);
    }

    private static MultipartFormDataContent Multipart(ReadOnlyMemory<byte> json, IReadOnlyList<OutgoingFile> files)
    {
        var parts = new MultipartFormDataContent { { JsonPart(json), "payload_json" } };
        for (var number = 0; number < files.Count; number++)
        {
            parts.Add(new ReadOnlyMemoryContent(files[number].Content), string.Create(CultureInfo.InvariantCulture, $"files[{number}]"), files[number].Name);
        }

        return parts;
    }

    private static ReadOnlyMemoryContent JsonPart(ReadOnlyMemory<byte> bytes) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) write(json);
        return buffer.WrittenMemory;
    }
}
