using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Page;

/// <summary>One line of the drawer: what somebody did, and how the bot answered it.</summary>
internal static class ShownInteraction
{
    public static JsonObject Of(LiveInteraction interaction) => new()
    {
        ["id"] = interaction.Id.Text(),
        ["kind"] = interaction.Kind.ToString(),
        ["what"] = What(interaction),
        ["channel"] = interaction.Channel.Id.Text(),
        ["at"] = interaction.CreatedAt.Text(),
        ["ms"] = interaction.AnsweredAt is { } answered ? (long)(answered - interaction.CreatedAt).TotalMilliseconds : null,
        ["answer"] = interaction.AnswerType,
        ["deferred"] = interaction.WasDeferred,
        ["failure"] = interaction.Failure,
        ["settled"] = interaction.IsSettled,
        ["message"] = interaction.Original is { Deleted: false } message ? message.Id.Text() : null,
    };

    /// <summary>The command's base name with its subcommand.</summary>
    public static string CommandOf(LiveInteraction interaction)
    {
        var words = new List<string>();
        for (JsonObject? part = interaction.Payload.Object("data"); part is not null; part = part.Objects("options").FirstOrDefault(option => option.Number("type") is 1 or 2))
            words.Add(part.Text("name") ?? "");
        return string.Join(' ', words);
    }

    /// <summary>Whether it was chosen from the menu of a message or a person, where commands have no slash.</summary>
    public static bool IsOfMenu(LiveInteraction interaction) => interaction.Payload.Object("data").Number("type") != 1;

    private static string What(LiveInteraction interaction) => interaction.Kind switch
    {
        InteractionKind.Component => Pressed(interaction),
        InteractionKind.ModalSubmit => interaction.Opener?.Modal.Text("title") ?? "",
        _ => IsOfMenu(interaction) ? CommandOf(interaction) : $"/{CommandOf(interaction)}",
    };

    private static string Pressed(LiveInteraction interaction)
    {
        var id = interaction.Payload.Object("data").Text("custom_id");
        var pressed = MessageText.Components(interaction.Payload.Object("message")?["components"]).FirstOrDefault(component => component.Text("custom_id") == id);
        return pressed.Text("label") ?? pressed.Text("placeholder") ?? pressed.Object("emoji").Text("name") ?? "";
    }
}
