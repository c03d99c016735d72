using System.Text.Json;
using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest.Bodies;

/// <summary>A new thread: its name of at most 100 characters, and after how many minutes of silence it sleeps (60, 1440, 4320 or 10080).</summary>
internal sealed record ThreadBody(string Name, int SleepsAfterMinutes = 10080)
{
    /// <summary>The tags of a forum's post, at most five.</summary>
    public IReadOnlyList<long> Tags { get; init; } = [];

    /// <summary>The thread that hangs from a message.</summary>
    public Func<HttpContent> ToBody() => HttpBody.Json(json => Write(json, null, null));

    /// <summary>A thread without a message; only the bot and moderators add people to a private one.</summary>
    public Func<HttpContent> ToBody(bool isPrivate) =>
        HttpBody.Json(json => Write(json, isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread, null));

    /// <summary>A forum's post, whose first message comes with it.</summary>
    public Func<HttpContent> ToBody(MessageBody first) => HttpBody.WithFiles(first.Files, json => Write(json, null, first));

    private void Write(Utf8JsonWriter json, ChannelType? type, MessageBody? first)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteNumber("auto_archive_duration", SleepsAfterMinutes);
        if (type is { } kind) json.WriteNumber("type", (int)kind);
        if (type == ChannelType.PrivateThread) json.WriteBoolean("invitable", false);
        WriteTags(json);
        if (first is not null)
        {
            json.WritePropertyName("message");
            MessageJson.Write(json, first);
        }

        json.WriteEndObject();
    }

    private void WriteTags(Utf8JsonWriter json)
    {
        if (Tags.Count == 0) return;
        json.WriteStartArray("applied_tags");
        foreach (var tag in Tags) json.WriteStringValue(tag.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndArray();
    }
}
