using System.Globalization;
using System.Text.Json;
using CineBot.Interactions.Outgoing;

namespace CineBot.Discord.Rest.Bodies;

/// <summary>Writes what is to change in a thread; what is not named stays.</summary>
internal static class ThreadJson
{
    public static void Write(Utf8JsonWriter json, ThreadChange change)
    {
        json.WriteStartObject();
        if (change.IsArchived is { } archived) json.WriteBoolean("archived", archived);
        if (change.IsLocked is { } locked) json.WriteBoolean("locked", locked);
        if (change.Tags is { } tags)
        {
            json.WriteStartArray("applied_tags");
            foreach (var tag in tags) json.WriteStringValue(tag.ToString(CultureInfo.InvariantCulture));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
