namespace CineBot.Rehearsal.Strictness;

/// <summary>The inputs of a modal: text, selects, radio buttons, checkboxes, files.</summary>
internal static class ModalInputRules
{
    private const int LongestText = 4000, MostChoices = 10;

    public static void Judge(Field input, long kind, ComponentTally tally)
    {
        switch (kind)
        {
            case ComponentKind.TextInput: Text(input, tally); break;
            case ComponentKind.Radio: Group(input, 2, tally); break;
            case ComponentKind.Checkboxes: Checkboxes(input, tally); break;
            case ComponentKind.Checkbox: Checkbox(input, tally); break;
            case ComponentKind.Upload: Upload(input, tally); break;
            default: Select(input, kind, tally); break;
        }
    }

    public static void Text(Field input, ComponentTally tally)
    {
        tally.CustomId(input["custom_id"]);
        if (input["style"].Required()) input["style"].Choice(1, 2);
        input["placeholder"].Text(0, 100);
        input["required"].Boolean();
        var (least, most) = (input["min_length"].Integer(0, LongestText), input["max_length"].Integer(1, LongestText));
        if (least > most) input["max_length"].Refuse("NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        input["value"].Text(0, (int)Math.Clamp(most ?? LongestText, 1, LongestText));
    }

    private static void Select(Field select, long kind, ComponentTally tally)
    {
        SelectRules.Judge(select, kind, tally);
        if (select["disabled"].IsTrue()) select["disabled"].Refuse("COMPONENT_DISABLED_IN_MODAL", "A component of a modal cannot be disabled");
        NeedsAnswer(select);
    }

    private static void Group(Field group, int least, ComponentTally tally)
    {
        tally.CustomId(group["custom_id"]);
        group["required"].Boolean();
        if (!group["options"].Required()) return;
        var values = new HashSet<string>();
        foreach (var option in group["options"].List(least, MostChoices))
        {
            option["label"].RequiredText(100);
            option["description"].Text(0, 100);
            if (option["value"].RequiredText(100) is { } value && !values.Add(value))
                option.Refuse("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }

    private static void Checkboxes(Field group, ComponentTally tally)
    {
        Group(group, 1, tally);
        group["min_values"].Integer(0, MostChoices);
        group["max_values"].Integer(1, MostChoices);
        if (group["min_values"].Number() > group["max_values"].Number())
            group["min_values"].Refuse("NUMBER_TYPE_MAX", "min_values must be equal to or less than max_values.");
        NeedsAnswer(group);
    }

    private static void Checkbox(Field checkbox, ComponentTally tally)
    {
        tally.CustomId(checkbox["custom_id"]);
        checkbox["default"].Boolean();
    }

    private static void Upload(Field upload, ComponentTally tally)
    {
        tally.CustomId(upload["custom_id"]);
        upload["required"].Boolean();
        SelectRules.Range(upload, MostChoices);
        foreach (var type in upload["file_types"].List(0, 10)) type.RequiredText(100);
        NeedsAnswer(upload);
    }

    // In a modal an input is required unless it says otherwise.
    private static void NeedsAnswer(Field input)
    {
        if (input["min_values"].Number() == 0 && (!input["required"].Given || input["required"].IsTrue()))
            input.Refuse("COMPONENT_REQUIRED_ZERO_MIN_VALUES", "A required component cannot have a minimum values of 0");
    }
}
