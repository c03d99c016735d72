namespace CineBot.Rehearsal.Strictness;

/// <summary>Choices, fixed in a command or answered to an autocomplete: at most 25, named, of their option's type.</summary>
internal static class ChoiceRules
{
    private const long Text = 3, Integer = 4;
    private const long LargestSafe = 9_007_199_254_740_991;

    /// <param name="choices">The list of choices.</param>
    /// <param name="type">The type of their option: 3 text, 4 integer, 10 number.</param>
    public static void Judge(Field choices, long type)
    {
        var (names, values) = (new HashSet<string>(), new HashSet<string>());
        foreach (var choice in choices.List(0, 25))
        {
            choice["name"].RequiredText(100);
            CommandText.Localizations(choice["name_localizations"], translation => translation.RequiredText(100));
            Value(choice["value"], type);
            if (choice["name"].Raw() is { } name && !names.Add(name)) Duplicate(choice["name"]);
            if (choice["value"].Node?.ToJsonString() is { } value && !values.Add(value)) Duplicate(choice["value"]);
        }
    }

    private static void Value(Field value, long type)
    {
        if (type == Text) value.RequiredText(100);
        else if (!value.Required()) return;
        else if (type == Integer) value.Integer(-LargestSafe, LargestSafe);
        else if (value.Real() is null)
            value.Refuse("NUMBER_TYPE_COERCE", $"Value \"{value.Node!.ToJsonString()}\" is not float.");
    }

    private static void Duplicate(Field field) =>
        field.Refuse("APPLICATION_COMMAND_OPTIONS_CHOICES_DUPLICATED", "The specified choice is already used in these options");
}
