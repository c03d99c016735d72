namespace CineBot.Rehearsal.Strictness;

/// <summary>The components of a message: which stand where, how many, and how much they say.</summary>
internal static class ComponentRules
{
    private const int MostTogether = 40, MostRows = 5, MostText = 4000;

    /// <summary>Judges the list; without the flag of Components V2 only action rows may stand in it.</summary>
    public static void Judge(Field components, bool v2, IReadOnlyCollection<string> attached)
    {
        var tally = new ComponentTally(attached);
        foreach (var component in components.List(0, v2 ? MostTogether : MostRows))
            One(component, v2 ? ComponentKind.InMessage : ComponentKind.InLegacyMessage, tally);
        if (tally.Count > MostTogether)
            components.Refuse("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components exceeds the maximum of {MostTogether}");
        if (tally.Text > MostText)
            components.Refuse("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"Total displayable text size exceeds the maximum of {MostText}");
    }

    private static void One(Field component, long[] allowed, ComponentTally tally)
    {
        if (ComponentKind.Of(component, allowed) is not { } kind) return;
        tally.Add(component);
        switch (kind)
        {
            case ComponentKind.ActionRow: Row(component, tally); break;
            case ComponentKind.Section: Section(component, tally); break;
            case ComponentKind.TextDisplay: tally.Display(component["content"]); break;
            case ComponentKind.Thumbnail: Thumbnail(component, tally); break;
            case ComponentKind.Gallery: Gallery(component, tally); break;
            case ComponentKind.File: MediaRules.File(component["file"], tally.Attached); break;
            case ComponentKind.Separator: Separator(component); break;
            case ComponentKind.Container: Container(component, tally); break;
            case ComponentKind.Button: ButtonRules.Judge(component, tally); break;
            default: SelectRules.Judge(component, kind, tally); break;
        }
    }

    private static void Row(Field row, ComponentTally tally)
    {
        if (!row["components"].Required()) return;
        var inside = row["components"].List(1, 5);
        foreach (var component in inside) One(component, ComponentKind.InRow, tally);
        // A select is as wide as the row.
        if (inside.Count > 1 && inside.Any(component => ComponentKind.Selects.Contains(component["type"].Number() ?? 0)))
            inside[1].Refuse("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }

    private static void Section(Field section, ComponentTally tally)
    {
        if (section["components"].Required())
            foreach (var text in section["components"].List(1, 3)) One(text, [ComponentKind.TextDisplay], tally);
        if (section["accessory"].Required()) One(section["accessory"], [ComponentKind.Button, ComponentKind.Thumbnail], tally);
    }

    private static void Thumbnail(Field thumbnail, ComponentTally tally)
    {
        MediaRules.Component(thumbnail["media"], tally.Attached);
        thumbnail["description"].Text(1, 1024);
        thumbnail["spoiler"].Boolean();
    }

    private static void Gallery(Field gallery, ComponentTally tally)
    {
        if (!gallery["items"].Required()) return;
        foreach (var item in gallery["items"].List(1, 10)) Thumbnail(item, tally);
    }

    private static void Separator(Field separator)
    {
        separator["divider"].Boolean();
        separator["spacing"].Choice(1, 2);
    }

    private static void Container(Field container, ComponentTally tally)
    {
        container["accent_color"].Integer(0, 0xFFFFFF);
        container["spoiler"].Boolean();
        if (!container["components"].Required()) return;
        foreach (var component in container["components"].List(1, MostTogether)) One(component, ComponentKind.InContainer, tally);
    }
}
