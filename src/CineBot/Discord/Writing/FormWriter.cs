using System.Text.Json.Nodes;
using CineBot.Interactions;

namespace CineBot.Discord.Writing;

/// <summary>Writes a form: labelled fields, at most five places.</summary>
internal sealed class FormWriter(Wording wording, ChoiceWriter choices)
{
    private const int MaxPlaces = 5;
    private const int MaxLabel = 45;
    private const int MaxHint = 100;
    private const int MaxText = 4000;
    private const int MaxFiles = 10;

    /// <summary>The data of a modal; <paramref name="opener"/> is the interaction that it answers.</summary>
    /// <exception cref="InvalidOperationException">The form's path or ids cannot be carried, or it has no field.</exception>
    public JsonObject Write(Form form, InteractionId opener, Language language)
    {
        var id = CustomId.Write(form.Path, opener, form.Ids) ?? throw new InvalidOperationException($"The ids of the form {form.Path} cannot be carried.");
        var places = new JsonArray();
        if (form.Introduction is { } introduction) places.Add(Component.Words(Cut.Markdown(wording.Markdown(introduction, language), MaxText)));
        foreach (var field in form.Fields.DistinctBy(field => field.Name).Take(MaxPlaces - places.Count)) places.Add(Place(field, language));
        return new() { ["custom_id"] = id, ["title"] = Short(form.Title, language, MaxLabel), ["components"] = places };
    }

    private JsonObject Place(Field field, Language language) =>
        Component.Label(Short(field.Label, language, MaxLabel), field.Hint is { } hint ? Short(hint, language, MaxHint) : null, Input(field, language));

    private JsonObject Input(Field field, Language language)
    {
        var input = field switch
        {
            TextField text => Typed(text, language),
            MenuField menu => Menu(menu, language),
            PickerField picker => Picker(picker),
            FileField file => new() { ["type"] = 19, ["min_values"] = field.Required ? 1 : 0, ["max_values"] = Math.Clamp(file.Max, 1, MaxFiles) },
            _ => throw new InvalidOperationException($"{field.GetType().Name} is no field that Discord knows."),
        };
        input["custom_id"] = field.Name;
        input["required"] = field.Required;
        return input;
    }

    private JsonObject Typed(TextField field, Language language)
    {
        var most = Math.Clamp(field.MaxLength, 1, MaxText);
        var input = new JsonObject { ["type"] = 4, ["style"] = field.Tall ? 2 : 1, ["min_length"] = Math.Clamp(field.MinLength, 0, most), ["max_length"] = most };
        if (field.Placeholder is { } placeholder) input["placeholder"] = Short(placeholder, language, MaxHint);
        if (!string.IsNullOrEmpty(field.Value)) input["value"] = Cut.Plain(Reading.Cleaning.Of(field.Value), most);
        return input;
    }

    private JsonObject Menu(MenuField field, Language language)
    {
        var sound = ChoiceWriter.Sound(field.Choices);
        var input = new JsonObject { ["type"] = 3, ["options"] = choices.Menu(sound, [.. field.Chosen.Take(field.Max)], language) };
        ControlWriter.Bound(input, field.Required ? Math.Max(field.Min, 1) : 0, field.Max, Math.Max(sound.Count, 1));
        return input;
    }

    private static JsonObject Picker(PickerField field)
    {
        var input = new JsonObject { ["type"] = PickerKinds.Type(field.Kind) };
        PickerKinds.Narrow(input, field.Kind);
        ControlWriter.Bound(input, field.Required ? Math.Max(field.Min, 1) : 0, field.Max, ChoiceWriter.Most);
        return input;
    }

    private string Short(Text text, Language language, int length) => Cut.Plain(wording.Plain(text, language), length);
}
