using System.Text.Json;

namespace CineBot.Discord.Rest.Bodies;

/// <summary>An event that takes place outside of Discord, for the members of the server.</summary>
internal sealed record EventBody(string Name, string Place, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    private const int MembersOnly = 2;
    private const int Elsewhere = 3;

    /// <summary>The event as a value; the writer stands where one is expected.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteNumber("privacy_level", MembersOnly);
        json.WriteNumber("entity_type", Elsewhere);
        json.WriteString("scheduled_start_time", StartsAt);
        json.WriteString("scheduled_end_time", EndsAt);
        json.WriteStartObject("entity_metadata");
        json.WriteString("location", Place);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
