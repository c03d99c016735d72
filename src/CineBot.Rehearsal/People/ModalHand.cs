using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.People;

/// <summary>Fills and sends a form that is open on somebody's screen; every component goes back with its type and value.</summary>
internal sealed class ModalHand(RehearsalDiscord discord)
{
    public LiveInteraction Submit(User person, OpenedModal modal, (string Field, object Value)[] values)
    {
        if (modal.Opener.Person != person) throw new CannotAct($"This form is not before {person.DisplayName}.", "no_form");
        var unknown = values.Where(value => !modal.Fields.Any(field => IsMeant(field, value.Field))).Select(value => value.Field).FirstOrDefault();
        if (unknown is not null) throw new CannotAct($"There is no field « {unknown} ».");
        var data = new JsonObject { ["custom_id"] = modal.CustomId };
        var entry = new ValueEntry(discord, person, modal.Opener.Channel, new Resolved(data));
        var tops = modal.Json.Objects("components").Select(top => Top(top, modal, values, entry));
        data["components"] = tops.AsArray();
        var submitted = InteractionPayload.Prepare(discord.Interactions, InteractionKind.ModalSubmit, person, modal.Opener.Channel, data, modal.Opener.Source);
        submitted.Opener = modal.Opener;
        return submitted;
    }

    private static bool IsMeant(ModalField field, string named) => field.CustomId == named || Labels.Match(field.Label, named);

    private static JsonObject Top(JsonObject top, OpenedModal modal, (string Field, object Value)[] values, ValueEntry entry)
    {
        var json = new JsonObject { ["type"] = top.Number("type"), ["id"] = top.Number("id") ?? 0 };
        var fields = modal.Fields.Where(field => field.Top == top)
            .Select(field => Filled(field, values.Where(value => IsMeant(field, value.Field)).Select(value => value.Value).FirstOrDefault(), entry))
            .ToList();
        if (top.ContainsKey("component")) json["component"] = fields[0];
        else if (top.Number("type") == 1) json["components"] = fields.AsArray();
        return json;
    }

    private static JsonObject Filled(ModalField field, object? value, ValueEntry entry)
    {
        var json = new JsonObject { ["type"] = field.Type, ["custom_id"] = field.CustomId, ["id"] = field.Json.Number("id") ?? 0 };
        var required = field.Json.Flag("required") ?? true;
        switch (field.Type)
        {
            case 4:
                json["value"] = Typed(field, value?.ToString() ?? field.Value, required);
                break;
            case 21:
                json["value"] = value?.ToString() ?? Chosen(field).FirstOrDefault();
                break;
            case 23:
                json["value"] = value as bool? ?? field.Json.Flag("default") ?? false;
                break;
            default:
                json["values"] = Picked(field, value, required, entry).AsArray();
                break;
        }

        return json;
    }

    private static string Typed(ModalField field, string text, bool required)
    {
        var (least, most) = (field.Json.Number("min_length") ?? 0, field.Json.Number("max_length") ?? 4000);
        if (text.Length == 0) return required ? throw new CannotAct($"« {field.Label} » is required.", "unfit") : text;
        return text.Length < least || text.Length > most ? throw new CannotAct($"« {field.Label} » takes {least} to {most} characters.", "unfit") : text;
    }

    private static IEnumerable<JsonNode?> Picked(ModalField field, object? value, bool required, ValueEntry entry)
    {
        object[] picked = value switch
        {
            null => [.. Chosen(field)],
            IEnumerable<string> several => [.. several],
            IEnumerable<AttachedFile> files => [.. files],
            _ => [value],
        };
        if (picked.Length == 0) return required ? throw new CannotAct($"« {field.Label} » is required.", "unfit") : [];
        return field.Type == 19 ? picked.Select(file => (JsonNode?)entry.File(file)) : SelectValues.Of(field.Json, picked, entry);
    }

    /// <summary>What was preselected.</summary>
    private static IEnumerable<string> Chosen(ModalField field) =>
        field.Json.Objects("options").Where(option => option.Flag("default") == true).Select(option => option.Text("value")).OfType<string>()
            .Concat(field.Json.Objects("default_values").Select(preset => preset.Text("id")).OfType<string>());
}
