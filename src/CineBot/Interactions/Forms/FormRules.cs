namespace CineBot.Interactions.Forms;

/// <summary>Checks a form again when it comes back: a client's own limits are no promise.</summary>
internal static class FormRules
{
    /// <exception cref="Refusal">The first field that does not hold, by its label.</exception>
    public static void Check(Form form, Request request)
    {
        foreach (var field in form.Fields) Check(field, request);
    }

    private static void Check(Field field, Request request)
    {
        var values = request.Fields.GetValueOrDefault(field.Name) ?? [];
        if (field.Required && field is not FileField && !values.Any(value => !string.IsNullOrWhiteSpace(value))) throw new Refusal("form.missing", field.Label);
        switch (field)
        {
            case TextField text:
                CheckLength(text, values is [var first, ..] ? first.Trim() : "");
                break;
            case MenuField menu when values.Count > menu.Max || (values.Count > 0 && values.Count < menu.Min) || values.Distinct().Count() < values.Count || values.Any(value => menu.Choices.All(choice => choice.Value != value)):
                throw new Refusal("form.not_offered", menu.Label);
            case PickerField picker when values.Count > picker.Max || (values.Count > 0 && values.Count < picker.Min) || values.Any(value => !Snowflake.TryParse(value, out _)):
                throw new Refusal("form.not_offered", picker.Label);
            case FileField files when request.Files.Count(file => file.Field == files.Name) is var count && (count > files.Max || (files.Required && count == 0)):
                throw new Refusal("form.files", files.Label, files.Max);
            default:
                break;
        }
    }

    private static void CheckLength(TextField field, string words)
    {
        if (words.Length > field.MaxLength) throw new Refusal("form.too_long", field.Label, field.MaxLength, words.Length);
        if (words.Length > 0 && words.Length < field.MinLength) throw new Refusal("form.too_short", field.Label, field.MinLength);
    }
}
