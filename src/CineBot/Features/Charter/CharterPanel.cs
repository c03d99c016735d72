using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;

namespace CineBot.Features.Charter;

/// <summary>The view of the server's panel in which moderators publish their charter, and choose what asks for it and the role that comes with it.</summary>
internal sealed class CharterPanel(Database database, IServers servers)
{
    private const int MostRoles = 10;

    public Task<Card> DrawAsync(Request request, CancellationToken cancellation) => database.ReadAsync(unit => Draw(unit, request), cancellation);

    public static Text GateName(string gate) => new($"charter.gate.{gate}");

    private Card Draw(IReadUnit unit, Request request)
    {
        var version = CharterStore.Latest(unit, request.InGuild);
        var settings = CharterSettingsStore.Find(unit, request.InGuild);
        return new(
        [
            new Heading("charter.panel.title"),
            new Line(version is null ? "charter.panel.none" : new Text("charter.panel.version", version.Version, version.PublishedAt)),
            new Note(new("charter.panel.own", new CommandName("charter.publish"))),
            new Buttons(new("charter.button.read", "charter.open"), new(version is null ? "charter.button.look" : "charter.button.look_new", "charter.prepare") { Look = version is null ? ButtonLook.Main : ButtonLook.Plain }),
            new Line("charter.panel.gates"),
            new Menu("charter.gates", "charter.panel.gates_menu", [.. Gates.All.Select(gate => new Choice(GateName(gate), gate))]) { Min = 0, Max = Gates.All.Count, Chosen = settings.Gates },
            new Note("charter.panel.never"),
            .. Role(settings, CharterRoleStore.All(unit, request.InGuild), request),
            new Line("measure.pause.about"),
            new Buttons(new Button("measure.pause.button", "measure.pause")),
            new Line("charter.panel.hosts"),
            new Buttons(new Button("charter.button.hosts", "copyright.hosts"), new("charter.button.panel", "settings.view", "main")),
        ]);
    }

    private IEnumerable<Block> Role(CharterSettings settings, IReadOnlyList<RoleId> allowed, Request request)
    {
        var server = servers.Find(request.InGuild);
        yield return new Line(settings.Role is { } role ? new Text("charter.panel.role", role) : "charter.panel.no_role");
        if (settings.Role is { } chosen && CharterRoles.Note(server, chosen) is { } note) yield return new Note(note);
        if (allowed.Count > 0) yield return new Menu("charter.role", "charter.panel.role_menu", [.. allowed.Select(id => new Choice(NameOf(server, id), $"{id}"))]) { Min = 0, Chosen = settings.Role is { } held ? [$"{held}"] : [] };
        if (Capabilities.IsManager(request)) yield return new Picker("charter.roles", "charter.panel.roles_picker", PickerKind.Roles) { Min = 0, Max = MostRoles, Chosen = [.. allowed.Select(id => id.Value)] };
        else if (allowed.Count == 0) yield return new Note("charter.panel.roles_managers");
    }

    private static object NameOf(ServerView? server, RoleId role) => server?.Roles.FirstOrDefault(known => known.Role == role)?.Name ?? (object)new Text("charter.role.gone");
}
