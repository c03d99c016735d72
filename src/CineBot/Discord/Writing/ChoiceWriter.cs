using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Interactions;

namespace CineBot.Discord.Writing;

/// <summary>Writes things to choose from: the options of a menu, and the choices offered while somebody types.</summary>
internal sealed class ChoiceWriter(Wording wording)
{
    public const int Most = 25;
    private const int MaxLabel = 100;
    private const int MaxValue = 100;

    /// <summary>Those that can come back, each value once.</summary>
    public static IReadOnlyList<Choice> Sound(IEnumerable<Choice> choices) =>
        [.. choices.Where(choice => choice.Value.Length is > 0 and <= MaxValue && IsWhole(choice.Value)).DistinctBy(choice => choice.Value, StringComparer.Ordinal)];

    public JsonArray Menu(IEnumerable<Choice> choices, IReadOnlyCollection<string> chosen, Language language) =>
        [.. choices.Take(Most).Select(choice => Option(choice, chosen.Contains(choice.Value), language))];

    /// <summary>For an option that takes whole numbers, values are numbers; what is none is not offered.</summary>
    public JsonArray Offer(IEnumerable<Choice> choices, OptionKind kind, Language language)
    {
        var offered = new JsonArray();
        foreach (var choice in Sound(choices))
        {
            if (offered.Count == Most) break;
            if (Value(choice.Value, kind) is { } value) offered.Add(new JsonObject { ["name"] = Label(choice.Label, language), ["value"] = value });
        }

        return offered;
    }

    private JsonObject Option(Choice choice, bool isChosen, Language language)
    {
        var option = new JsonObject { ["label"] = Label(choice.Label, language), ["value"] = choice.Value };
        if (choice.Description is { } description) option["description"] = Label(description, language);
        if (isChosen) option["default"] = true;
        return option;
    }

    private string Label(object label, Language language) => Cut.Plain(wording.Plain(label, language), MaxLabel);

    private static JsonNode? Value(string value, OptionKind kind) =>
        kind is not OptionKind.Number ? value
        : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static bool IsWhole(string value) => value.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar) && !string.IsNullOrWhiteSpace(value);
}
