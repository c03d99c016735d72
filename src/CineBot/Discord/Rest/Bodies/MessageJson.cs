using System.Globalization;
using System.Text.Json;
using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest.Bodies;

/// <summary>Writes messages. <c>allowed_mentions</c> is in each of them, new or edited: without it Discord notifies whomever the words name.</summary>
internal static class MessageJson
{
    /// <summary>The message as a value; the writer stands where one is expected.</summary>
    public static void Write(Utf8JsonWriter json, MessageBody body)
    {
        json.WriteStartObject();
        if (body.Content is not null) json.WriteString("content", body.Content);
        if (body.Flags != MessageFlags.None) json.WriteNumber("flags", (int)body.Flags);
        WriteAllowedMentions(json, body);
        WriteNonce(json, body);
        WriteComponents(json, body);
        WriteAttachments(json, body);
        json.WriteEndObject();
    }

    private static void WriteAllowedMentions(Utf8JsonWriter json, MessageBody body)
    {
        json.WriteStartObject("allowed_mentions");
        json.WriteStartArray("parse");
        json.WriteEndArray();
        if (body.Told.Count > 0)
        {
            json.WriteStartArray("users");
            foreach (var member in body.Told.Distinct()) json.WriteStringValue(member.ToString());
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNonce(Utf8JsonWriter json, MessageBody body)
    {
        if (body.Nonce is null) return;
        json.WriteString("nonce", body.Nonce);
        json.WriteBoolean("enforce_nonce", true);
    }

    private static void WriteComponents(Utf8JsonWriter json, MessageBody body)
    {
        if (body.Components is null) return;
        json.WritePropertyName("components");
        body.Components.WriteTo(json);
    }

    /// <summary>Each file's number here is the number of its part in the multipart body.</summary>
    private static void WriteAttachments(Utf8JsonWriter json, MessageBody body)
    {
        if (body.Files.Count == 0) return;
        json.WriteStartArray("attachments");
        for (var number = 0; number < body.Files.Count; number++)
        {
            json.WriteStartObject();
            json.WriteString("id", number.ToString(CultureInfo.InvariantCulture));
            json.WriteString("filename", body.Files[number].Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
