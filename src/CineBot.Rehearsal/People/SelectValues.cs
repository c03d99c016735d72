using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.People;

/// <summary>What a select sends: as many values as it allows, all of them offered.</summary>
internal static class SelectValues
{
    public static List<JsonNode?> Of(JsonObject select, IReadOnlyCollection<object> values, ValueEntry entry)
    {
        var (least, most) = (select.Number("min_values") ?? 1, select.Number("max_values") ?? 1);
        if (values.Count < least || values.Count > most) throw new CannotAct($"{least} to {most} choices are wanted.", "unfit");
        return [.. values.Select(value => (JsonNode?)One(select, value, entry))];
    }

    private static string One(JsonObject select, object value, ValueEntry entry) => select.Number("type") switch
    {
        5 => entry.Person(value),
        6 => entry.Role(value),
        7 => entry.PersonOrRole(value),
        8 => entry.Place(value, select.Array("channel_types")),
        _ => Offered(select, value.ToString()!),
    };

    private static string Offered(JsonObject select, string value) =>
        select.Objects("options").FirstOrDefault(option => option.Text("value") == value || option.Text("label") == value).Text("value")
        ?? throw new CannotAct($"« {value} » is not offered.", "unfit");
}
