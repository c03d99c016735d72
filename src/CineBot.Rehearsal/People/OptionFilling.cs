using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>Fills a command's options as Discord's application lets a person: known names, right types, required ones present, choices kept to.</summary>
internal sealed class OptionFilling(RehearsalDiscord discord, User person, Channel channel, JsonObject data)
{
    private readonly ValueEntry _entry = new(discord, person, channel, new Resolved(data));

    public JsonArray Fill(JsonObject leaf, (string Name, object Value)[] given)
    {
        var filled = Options(leaf, given);
        var missing = leaf.Objects("options").FirstOrDefault(option => option.Flag("required") == true && !filled.Any(entry => entry.Text("name") == option.Text("name")));
        return missing is null ? filled.AsArray() : throw new CannotAct($"The option « {missing.Text("name")} » is required.", "unfit");
    }

    public JsonArray FillPartly(JsonObject leaf, string typedInto, string typed, (string Name, object Value)[] given)
    {
        var option = Find(leaf, typedInto);
        if (option.Flag("autocomplete") != true) throw new CannotAct($"The option « {typedInto} » offers nothing while typing.");
        var filled = Options(leaf, given);
        filled.Add(new JsonObject { ["name"] = option.Text("name"), ["type"] = option.Number("type"), ["value"] = typed, ["focused"] = true });
        return filled.AsArray();
    }

    private List<JsonObject> Options(JsonObject leaf, (string Name, object Value)[] given)
    {
        var filled = new List<JsonObject>();
        foreach (var (name, value) in given)
        {
            var option = Find(leaf, name);
            filled.Add(new JsonObject { ["name"] = option.Text("name"), ["type"] = option.Number("type"), ["value"] = Value(option, value) });
        }

        return filled;
    }

    private JsonObject Find(JsonObject leaf, string name) =>
        leaf.Objects("options").FirstOrDefault(option => option.IsCalled(name, person.Locale)) ?? throw new CannotAct($"There is no option « {name} ».");

    private JsonNode Value(JsonObject option, object value) => option.Number("type") switch
    {
        3 => Chosen(option, Bounded(option, value.ToString() ?? "")),
        4 => Chosen(option, Within(option, ValueEntry.Whole(value))),
        5 => value is bool flag ? flag : throw new CannotAct($"« {option.Text("name")} » is yes or no.", "unfit"),
        6 => _entry.Person(value),
        7 => _entry.Place(value, option.Array("channel_types")),
        8 => _entry.Role(value),
        9 => _entry.PersonOrRole(value),
        10 => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        11 => _entry.File(value),
        _ => throw new CannotAct($"« {option.Text("name")} » is not an option one fills."),
    };

    private static string Bounded(JsonObject option, string text)
    {
        var (least, most) = (option.Number("min_length") ?? 0, option.Number("max_length") ?? 6000);
        return text.Length < least || text.Length > most ? throw new CannotAct($"« {option.Text("name")} » takes {least} to {most} characters.", "unfit") : text;
    }

    private static long Within(JsonObject option, long number) =>
        number < (option.Number("min_value") ?? long.MinValue) || number > (option.Number("max_value") ?? long.MaxValue)
            ? throw new CannotAct($"« {option.Text("name")} » does not go to {number}.", "unfit")
            : number;

    /// <summary>Where a list of choices is registered, one of them is sent, named by its label or its value.</summary>
    private JsonNode Chosen(JsonObject option, JsonNode entered)
    {
        if (option.Array("choices") is not { Count: > 0 } choices) return entered;
        var text = entered.ToString();
        var choice = choices.OfType<JsonObject>().FirstOrDefault(offered => offered["value"]?.ToString() == text || offered.IsCalled(text, person.Locale));
        return choice?["value"]!.DeepClone() ?? throw new CannotAct($"« {text} » is not offered for « {option.Text("name")} ».", "unfit");
    }
}
