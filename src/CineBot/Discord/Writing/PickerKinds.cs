using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Interactions;

namespace CineBot.Discord.Writing;

/// <summary>Discord's names for what a picker offers.</summary>
internal static class PickerKinds
{
    public static int Type(PickerKind kind) => kind switch
    {
        PickerKind.People => 5,
        PickerKind.Roles => 6,
        _ => 8,
    };

    /// <summary>Lets a picker of channels show those of its kind only.</summary>
    public static void Narrow(JsonObject picker, PickerKind kind)
    {
        JsonArray? types = kind switch
        {
            PickerKind.TextChannels => [0, 5],
            PickerKind.PlainTextChannels => [0],
            PickerKind.AnnouncementChannels => [5],
            PickerKind.CardChannels => [0, 5, 15],
            PickerKind.Forums => [15],
            PickerKind.VoiceChannels => [2, 13],
            _ => null,
        };
        if (types is not null) picker["channel_types"] = types;
    }

    public static JsonArray Chosen(IEnumerable<long> ids, PickerKind kind)
    {
        var type = kind switch
        {
            PickerKind.People => "user",
            PickerKind.Roles => "role",
            _ => "channel",
        };
        return [.. ids.Select(id => new JsonObject { ["id"] = id.ToString(CultureInfo.InvariantCulture), ["type"] = type })];
    }
}
