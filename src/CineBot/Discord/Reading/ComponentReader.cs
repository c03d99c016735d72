using System.Text.Json;
using CineBot.Interactions;

namespace CineBot.Discord.Reading;

/// <summary>Reads the press of a button and the picks of a menu.</summary>
internal static class ComponentReader
{
    /// <summary>Null for a custom_id that is not of our grammar and version, and for picks that no menu could give.</summary>
    public static Request? Read(JsonElement? data, Request asked)
    {
        if (CustomId.Parse(data.Text("custom_id")) is not { Opener: null } id) return null;
        if (data.Number("component_type") is not ({ } kind and >= 2 and <= 8 and not 4)) return null;
        return PickReader.Read(data, kind) is { } picked
            ? asked with { Kind = RequestKind.Press, Path = id.Path, Ids = id.Ids, Picked = picked }
            : null;
    }
}
