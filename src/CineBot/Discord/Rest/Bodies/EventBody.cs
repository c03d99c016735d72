using System.Text.Json;

namespace CineBot.Discord.Rest.Bodies;

/// <summary>An event for the members of a server: in a voice or stage channel of it, or else at a place outside of Discord.</summary>
internal sealed record EventBody(string Name, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    private const int MembersOnly = 2;
    private const int OnStage = 1, InVoice = 2, Elsewhere = 3;

    public string? Description { get; init; }

    /// <summary>Null for an event outside of Discord.</summary>
    public ChannelId? Channel { get; init; }

    public bool IsStage { get; init; }

    public required string Place { get; init; }

    /// <summary>The event as a value; the writer stands where one is expected. Whole each time, so that it may turn from one kind into another.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        if (Description is { } description) json.WriteString("description", description);
        json.WriteNumber("privacy_level", MembersOnly);
        json.WriteString("scheduled_start_time", StartsAt);
        json.WriteString("scheduled_end_time", EndsAt);
        WriteWhere(json);
        json.WriteEndObject();
    }

    private void WriteWhere(Utf8JsonWriter json)
    {
        json.WriteNumber("entity_type", Channel is null ? Elsewhere : IsStage ? OnStage : InVoice);
        if (Channel is { } channel)
        {
            json.WriteString("channel_id", channel.ToString());
            json.WriteNull("entity_metadata");
            return;
        }

        json.WriteNull("channel_id");
        json.WriteStartObject("entity_metadata");
        json.WriteString("location", Place);
        json.WriteEndObject();
    }
}
