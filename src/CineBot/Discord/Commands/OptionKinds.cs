using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Interactions;

namespace CineBot.Discord.Commands;

/// <summary>Discord's numbers and bounds for the kinds of options.</summary>
internal static class OptionKinds
{
    private const long MaxText = 6000;

    public static int Type(OptionKind kind) => kind switch
    {
        OptionKind.Text => 3,
        OptionKind.Number => 4,
        OptionKind.Flag => 5,
        OptionKind.Person => 6,
        OptionKind.Channel => 7,
        OptionKind.Role => 8,
        _ => 11,
    };

    /// <summary>Only texts and numbers have bounds.</summary>
    public static void Bound(JsonObject written, Option option)
    {
        var (least, most) = option.Kind switch
        {
            OptionKind.Text => ("min_length", "max_length"),
            OptionKind.Number => ("min_value", "max_value"),
            _ => (null, null),
        };
        if (least is null || most is null) return;
        var isText = option.Kind is OptionKind.Text;
        if (option.Min is { } min) written[least] = isText ? Math.Clamp(min, 0, MaxText) : min;
        if (option.Max is { } max) written[most] = isText ? Math.Clamp(max, 1, MaxText) : max;
    }

    /// <exception cref="FormatException">A number was registered with a choice that is none.</exception>
    public static JsonNode Value(string value, OptionKind kind) =>
        kind is OptionKind.Number ? long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : value;
}
