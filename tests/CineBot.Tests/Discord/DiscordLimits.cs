using System.Text;
using System.Text.Json.Nodes;

namespace CineBot.Tests.Discord;

/// <summary>Holds what is written against Discord's limits, as its documentation states them.</summary>
internal static class DiscordLimits
{
    public static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Parts),
        JsonObject part => Parts(part["components"]).Concat(Parts(part["component"])).Concat(Parts(part["accessory"])).Prepend(part),
        _ => [],
    };

    public static string Words(JsonNode? components) =>
        string.Join('\n', Parts(components).Where(part => Type(part) == 10).Select(part => part["content"]!.GetValue<string>()));

    public static void CheckMessage(JsonArray components)
    {
        var parts = Parts(components).ToList();
        Assert.InRange(parts.Count, 1, 40);
        Assert.InRange(Parts(components).Where(part => Type(part) == 10).Sum(part => part["content"]!.GetValue<string>().Length), 0, 3900);
        Assert.All(parts, Check);
        var ids = parts.Select(part => part["custom_id"]?.GetValue<string>()).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        CheckUnicode(components);
    }

    public static void CheckForm(JsonObject form)
    {
        InRange(form["title"], 1, 45);
        InRange(form["custom_id"], 1, 100);
        Assert.InRange(form["components"]!.AsArray().Count, 1, 5);
        Assert.All(Parts(form["components"]), Check);
        CheckUnicode(form);
    }

    public static void CheckUnicode(JsonNode json) =>
        Assert.All(Strings(json), text => Assert.DoesNotContain(text.EnumerateRunes(), rune => rune == Rune.ReplacementChar));

    public static int Type(JsonNode part) => part["type"]!.GetValue<int>();

    private static void Check(JsonObject part)
    {
        switch (Type(part))
        {
            case 1:
                Assert.InRange(part["components"]!.AsArray().Count, 1, 5);
                break;
            case 2:
                InRange(part["label"], 1, 80);
                InRange(part["custom_id"] ?? part["url"], 1, part["url"] is null ? 100 : 512);
                break;
            case 3:
                CheckMenu(part);
                break;
            case 9:
                Assert.InRange(part["components"]!.AsArray().Count, 1, 3);
                Assert.NotNull(part["accessory"]);
                break;
            case 10:
                InRange(part["content"], 1, 4000);
                break;
            case 11:
                InRange(part["description"], 1, 1024);
                break;
            case 17:
                Assert.NotEmpty(part["components"]!.AsArray());
                break;
            case 18:
                InRange(part["label"], 1, 45);
                if (part["description"] is { } hint) InRange(hint, 1, 100);
                break;
            default:
                break;
        }
    }

    private static void CheckMenu(JsonObject menu)
    {
        var options = menu["options"]!.AsArray();
        Assert.InRange(options.Count, 1, 25);
        Assert.All(options, option => InRange(option!["label"], 1, 100));
        Assert.All(options, option => InRange(option!["value"], 1, 100));
        Assert.Equal(options.Count, options.Select(option => option!["value"]!.GetValue<string>()).Distinct().Count());
        Assert.InRange(menu["max_values"]!.GetValue<int>(), 1, options.Count);
        Assert.InRange(menu["min_values"]!.GetValue<int>(), 0, menu["max_values"]!.GetValue<int>());
        Assert.InRange(options.Count(option => option!["default"] is not null), 0, menu["max_values"]!.GetValue<int>());
        if (menu["placeholder"] is { } prompt) InRange(prompt, 1, 100);
    }

    private static void InRange(JsonNode? text, int least, int most) => Assert.InRange(text!.GetValue<string>().Length, least, most);

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Strings),
        JsonObject json => json.SelectMany(field => Strings(field.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
