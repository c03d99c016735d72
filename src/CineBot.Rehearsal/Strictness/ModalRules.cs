using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>A modal: its title, and one to five labels, texts or rows of the older layout.</summary>
internal static class ModalRules
{
    private static readonly IReadOnlyCollection<string> NoFiles = [];

    /// <summary>The <c>data</c> of a callback of type 9.</summary>
    public static DiscordError? CheckModal(JsonNode? data)
    {
        var modal = Field.Root(data);
        Judge(modal);
        return modal.Error;
    }

    public static void Judge(Field modal)
    {
        modal["custom_id"].RequiredText(100);
        modal["title"].RequiredText(45);
        if (!modal["components"].Required()) return;
        var tally = new ComponentTally(NoFiles);
        foreach (var component in modal["components"].List(1, 5)) Top(component, tally);
    }

    private static void Top(Field component, ComponentTally tally)
    {
        if (ComponentKind.Of(component, ComponentKind.InModal) is not { } kind) return;
        tally.Add(component);
        if (kind == ComponentKind.TextDisplay) tally.Display(component["content"]);
        else if (kind == ComponentKind.Label) Label(component, tally);
        else Row(component, tally);
    }

    private static void Label(Field label, ComponentTally tally)
    {
        label["label"].RequiredText(45);
        label["description"].Text(1, 100);
        var input = label["component"];
        if (!input.Required() || ComponentKind.Of(input, ComponentKind.InLabel) is not { } kind) return;
        tally.Add(input);
        ModalInputRules.Judge(input, kind, tally);
    }

    private static void Row(Field row, ComponentTally tally)
    {
        if (!row["components"].Required()) return;
        var inputs = row["components"].List(1, 5);
        foreach (var input in inputs)
        {
            if (ComponentKind.Of(input, [ComponentKind.TextInput]) is null) continue;
            tally.Add(input);
            input["label"].RequiredText(45);
            ModalInputRules.Text(input, tally);
        }
        if (inputs.Count > 1) inputs[1].Refuse("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }
}
