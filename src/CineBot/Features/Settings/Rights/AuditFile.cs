using System.Buffers;
using System.Text.Json;
using CineBot.Storage.Auditing;

namespace CineBot.Features.Settings.Rights;

/// <summary>
/// The log as a file that anybody can check: each row with all that its hash covers, the head, and for changes of capabilities, limits and settings whose they were,
/// with the salt by which the digest can be computed anew. How is written in the README.
/// </summary>
internal static class AuditFile
{
    public static byte[] Write(AuditHead head, IEnumerable<(AuditRow Row, string? Words)> rows, Func<long, string?> saltOf)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("format", "cinebot-audit-1");
            json.WriteString("guild", head.Guild.ToString());
            json.WriteStartObject("head");
            json.WriteNumber("rows", head.Count);
            json.WriteString("hash", head.Hash);
            json.WriteEndObject();
            json.WriteStartArray("rows");
            foreach (var (row, words) in rows) Write(json, row, words, saltOf);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, AuditRow row, string? words, Func<long, string?> saltOf)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", row.Sequence);
        json.WriteNumber("at", row.WrittenAt.ToUnixTimeMilliseconds());
        json.WriteString("kind", row.Kind);
        json.WriteString("pseudonym", row.Pseudonym);
        json.WriteString("digest", row.Digest);
        json.WriteString("previous", row.Previous);
        json.WriteString("hash", row.Hash);
        if (words is not null && saltOf(row.Sequence) is { } salt)
        {
            json.WriteString("words", words);
            json.WriteString("salt", salt);
        }

        json.WriteEndObject();
    }
}
