using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>The view of the server's panel in which moderators publish their charter and choose what asks for it.</summary>
internal static class CharterPanel
{
    public static Card Draw(IReadUnit unit, Request request)
    {
        var version = CharterStore.Latest(unit, request.InGuild);
        var settings = CharterSettingsStore.Find(unit, request.InGuild);
        return new(
            new Heading("charter.panel.title"),
            new Line(version is null ? "charter.panel.none" : new Text("charter.panel.version", version.Version, version.PublishedAt)),
            new Note(new("charter.panel.own", new CommandName("charter.publish"))),
            new Buttons(new("charter.button.read", "charter.open"), new(version is null ? "charter.button.look" : "charter.button.look_new", "charter.prepare") { Look = version is null ? ButtonLook.Main : ButtonLook.Plain }),
            new Line("charter.panel.gates"),
            new Menu("charter.gates", "charter.panel.gates_menu", [.. Gates.All.Select(gate => new Choice(GateName(gate), gate))]) { Min = 0, Max = Gates.All.Count, Chosen = settings.Gates },
            new Note("charter.panel.never"),
            new Line("charter.panel.hosts"),
            new Buttons(new Button("charter.button.hosts", "copyright.hosts"), new("charter.button.panel", "settings.view", "main")));
    }

    public static Text GateName(string gate) => new($"charter.gate.{gate}");
}
