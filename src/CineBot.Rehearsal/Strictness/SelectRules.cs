namespace CineBot.Rehearsal.Strictness;

/// <summary>A select menu, in a message or a modal: its options, how many may be chosen, what is chosen already.</summary>
internal static class SelectRules
{
    private const int Most = 25;

    public static void Judge(Field select, long kind, ComponentTally tally)
    {
        tally.CustomId(select["custom_id"]);
        select["placeholder"].Text(0, 150);
        select["disabled"].Boolean();
        select["required"].Boolean();
        Range(select, Most);
        if (kind == ComponentKind.StringSelect) Options(select);
        else Defaults(select["default_values"], select);
        if (kind == ComponentKind.ChannelSelect)
            foreach (var type in select["channel_types"].List(0, Most)) type.Integer(0, 16);
    }

    /// <summary>How many values may be given: min within 0–most, max within 1–most, and not the wrong way round.</summary>
    public static void Range(Field component, int most)
    {
        var least = component["min_values"].Integer(0, most) ?? 1;
        if (component["max_values"].Integer(1, most) is { } upper && upper < least || !component["max_values"].Given && least > 1)
            component["min_values"].Refuse("NUMBER_TYPE_MAX", "min_values must be equal to or less than max_values.");
    }

    private static void Options(Field select)
    {
        if (!select["options"].Required()) return;
        var options = select["options"].List(1, Most);
        var values = new HashSet<string>();
        foreach (var option in options) Option(option, values);
        var most = select["max_values"].Number() ?? 1;
        if (options.Count > 0 && most > options.Count) select["options"].Refuse("BASE_TYPE_BAD_LENGTH", $"Must be between {most} and {Most} in length.");
        if (options.Count(option => option["default"].IsTrue()) > most)
            select["options"].Refuse("SELECT_COMPONENT_DEFAULTS_EXCEEDED", "More options are chosen by default than max_values allows");
    }

    private static void Option(Field option, HashSet<string> values)
    {
        option["label"].RequiredText(100);
        option["description"].Text(0, 100);
        option["default"].Boolean();
        if (option["value"].RequiredText(100) is { } value && !values.Add(value))
            option.Refuse("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
    }

    private static void Defaults(Field defaults, Field select)
    {
        var chosen = defaults.List(0, Most);
        foreach (var entry in chosen)
        {
            if (entry["id"].Required()) entry["id"].Snowflake();
            if (entry["type"].Raw() is not ("user" or "role" or "channel")) entry["type"].Refuse("BASE_TYPE_CHOICES", "Value must be one of ('user', 'role', 'channel').");
        }
        if (chosen.Count > 0 && (chosen.Count < (select["min_values"].Number() ?? 1) || chosen.Count > (select["max_values"].Number() ?? 1)))
            defaults.Refuse("BASE_TYPE_BAD_LENGTH", "The number of default values must be between min_values and max_values.");
    }
}
