using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>Presses buttons and chooses from selects that stand, enabled, on a message the person sees.</summary>
internal sealed class ComponentHand(RehearsalDiscord discord)
{
    public LiveInteraction Click(User person, Message message, string named)
    {
        var button = Find(person, message, named, component => component.Number("type") == 2, "label");
        if (button.Text("custom_id") is not { } id) throw new CannotAct($"« {named} » leads elsewhere.");
        return Prepare(person, message, new JsonObject { ["custom_id"] = id, ["component_type"] = 2, ["id"] = button.Number("id") });
    }

    public LiveInteraction Select(User person, Message message, string named, string[] values)
    {
        var select = Find(person, message, named, component => component.Number("type") is 3 or 5 or 6 or 7 or 8, "placeholder");
        var data = new JsonObject { ["custom_id"] = select.Text("custom_id"), ["component_type"] = select.Number("type"), ["id"] = select.Number("id") };
        var entry = new ValueEntry(discord, person, message.Channel, new Resolved(data));
        data["values"] = SelectValues.Of(select, values, entry).AsArray();
        return Prepare(person, message, data);
    }

    private static JsonObject Find(User person, Message message, string named, Func<JsonObject, bool> kind, string label)
    {
        if (message.Deleted || !message.Channel.IsSeenBy(person.Id) || (message.VisibleTo is { } only && only != person.Id))
            throw new CannotAct($"{person.DisplayName} does not see this message.", "unseen");
        var found = MessageText.Components(message.Components).Where(kind).FirstOrDefault(component => component.Text("custom_id") == named || Labels.Match(component.Text(label), named))
            ?? throw new CannotAct($"Nothing here is called « {named} ».", "changed");
        return found.Flag("disabled") == true ? throw new CannotAct($"« {named} » is greyed out.", "changed") : found;
    }

    private LiveInteraction Prepare(User person, Message message, JsonObject data) =>
        InteractionPayload.Prepare(discord.Interactions, InteractionKind.Component, person, message.Channel, data, message);
}
