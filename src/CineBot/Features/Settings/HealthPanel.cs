using CineBot.Features.Films.Sources;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;

namespace CineBot.Features.Settings;

/// <summary>The view of what to see to: permissions, channels that fail, copies, messages, versions.</summary>
internal static class HealthPanel
{
    private const int MostLines = 12;

    public static Card Draw(ServerHealth health, Engine engine, Installation installation) => new(
    [
        new Heading("settings.health.title"),
        .. Permissions(health.Troubles),
        .. Broken(health.Broken),
        .. Acts(health),
        new Heading("settings.health.rest"),
        new Line(!installation.TakesCopies ? "settings.health.no_copies" : installation.LastCopyAt is { } taken ? new Text("settings.health.copy", new FromNow(taken)) : "settings.health.copy_to_come"),
        new Line(health.Undeliverable == 0 ? "settings.health.all_delivered" : new Text("settings.health.undeliverable", health.Undeliverable)),
        .. installation.Films is { } films ? [new Line(Films(films))] : Array.Empty<Block>(),
        new Line(new("settings.health.versions", engine.Program, engine.Sqlite.ToString(), engine.Schema)),
        .. engine.KnownFault is { } fault ? [new Note(new Text($"settings.sqlite.{fault.Name}", engine.Sqlite.ToString(), fault.FixedIn.ToString()))] : Array.Empty<Block>(),
        new Buttons(new Button("settings.health.again", "settings.view", PanelDesk.Health), PanelDesk.Back),
    ]);

    private static IEnumerable<Block> Permissions(IReadOnlyList<ChannelTrouble> troubles)
    {
        yield return new Heading("settings.health.permissions");
        if (troubles.Count == 0) yield return new Line("settings.health.permitted");
        foreach (var trouble in troubles.Take(MostLines)) yield return new Line(ChannelPanel.Describe(trouble));
        if (troubles.Count > MostLines) yield return new Note(new("settings.health.more_channels", (long)troubles.Count - MostLines));
        if (troubles.Count > 0) yield return new Note("settings.trouble.where");
    }

    private static IEnumerable<Block> Broken(IReadOnlyList<BrokenChannel> broken)
    {
        if (broken.Count == 0) yield break;
        yield return new Heading("settings.health.broken");
        foreach (var channel in broken.Take(MostLines)) yield return new Line(new(Why(channel.Fault), channel.Channel, new FromNow(channel.NoticedAt)));
        if (broken.Count > MostLines) yield return new Note(new("settings.health.more_channels", (long)broken.Count - MostLines));
        yield return new Buttons(new Button("settings.health.seen_to", "settings.forget-broken"));
    }

    private static IEnumerable<Block> Acts(ServerHealth health)
    {
        if (health.Waiting.Count > 0 || health.MissingForMeasures != Interactions.Permissions.None) yield return new Heading("settings.health.roles");
        foreach (var obstacle in health.Waiting) yield return new Line(obstacle is Obstacle.Permission ? "settings.health.role_permission" : "settings.health.role_rank");
        if (health.MissingForMeasures != Interactions.Permissions.None) yield return new Line(new("settings.health.measures", PermissionNames.Of(health.MissingForMeasures)));
    }

    private static Text Films(SourceState films) =>
        films is { Trouble: { } trouble, Until: { } until } ? new Text($"settings.health.films.{trouble}", new FromNow(until)) : "settings.health.films_well";

    private static string Why(string fault) => fault switch
    {
        nameof(DeliveryFault.ChannelGone) => "settings.broken.gone",
        nameof(DeliveryFault.Blocked) => "settings.broken.blocked",
        nameof(DeliveryFault.TagMissing) => "settings.broken.tag_missing",
        _ => "settings.broken.forbidden",
    };
}
