namespace CineBot.Rehearsal.Strictness;

/// <summary>The options of a slash command: kinds, nesting, order, names, and the bounds each kind may carry.</summary>
internal static class OptionRules
{
    private const long Subcommand = 1, Group = 2, Text = 3, Integer = 4, Channel = 7, Number = 10;
    private static readonly long[] Values = [3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly string[] OnlyOnCommands = ["contexts", "integration_types", "default_member_permissions", "dm_permission"];

    public static void JudgeTop(Field options)
    {
        Judge(options, [Subcommand, Group, .. Values], 0);
        var kinds = options.Elements().Select(option => option["type"].Number() is Subcommand or Group).Distinct();
        if (kinds.Count() > 1)
            options.Refuse("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
    }

    private static void Judge(Field options, long[] allowed, int least)
    {
        var names = new HashSet<string>();
        var optionalSeen = false;
        foreach (var option in options.List(least, 25))
        {
            One(option, allowed);
            if (option["name"].Raw() is { } name && !names.Add(name))
                option.Refuse("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", $"Option name {name} is already used in these options");
            if (option["required"].IsTrue() && optionalSeen)
                option.Refuse("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= !option["required"].IsTrue() && option["type"].Number() is not (Subcommand or Group);
        }
    }

    private static void One(Field option, long[] allowed)
    {
        CommandText.SlashName(option);
        CommandText.Description(option);
        // Discord drops these here without a word; a bot that counts on them is refused.
        foreach (var name in OnlyOnCommands.Where(option.Sent)) option[name].Refuse("UNKNOWN_FIELD", "Only a command has this field, its options do not");
        if (!option["type"].Required() || option["type"].Choice(allowed) is not { } type) return;
        if (type == Group) Judge(option["options"], [Subcommand], 1);
        else if (type == Subcommand) Judge(option["options"], Values, 0);
        else Value(option, type);
    }

    private static void Value(Field option, long type)
    {
        if (option["options"].Given) option["options"].Refuse("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only sub-commands and groups have options");
        var chosen = type is Text or Integer or Number;
        Only(option, "choices", chosen);
        Only(option, "autocomplete", chosen || !option["autocomplete"].IsTrue());
        if (chosen) ChoiceRules.Judge(option["choices"], type);
        if (option["autocomplete"].IsTrue() && option["choices"].Elements().Count > 0)
            option.Refuse("APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_EXCLUSIVE", "Autocomplete and choices cannot be used together");
        Only(option, "channel_types", type == Channel);
        Bounds(option, type);
    }

    private static void Bounds(Field option, long type)
    {
        Only(option, "min_value", type is Integer or Number);
        Only(option, "max_value", type is Integer or Number);
        Only(option, "min_length", type == Text);
        Only(option, "max_length", type == Text);
        var (least, most) = (option["min_length"].Integer(0, 6000), option["max_length"].Integer(1, 6000));
        if (least > most) option["max_length"].Refuse("NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        if (option["min_value"].Real() > option["max_value"].Real())
            option["max_value"].Refuse("NUMBER_TYPE_MIN", "max_value should be greater than or equal to min_value.");
    }

    private static void Only(Field option, string name, bool allowed)
    {
        if (option[name].Given && !allowed) option[name].Refuse("APPLICATION_COMMAND_OPTIONS_FIELD_INVALID", $"An option of this type has no {name}");
    }
}
