using CineBot.Interactions;
using CineBot.Interactions.Limiting;
using CineBot.Storage;

namespace CineBot.Features.Settings.Rights;

/// <summary>The view of what people may do how often, with a list to change one.</summary>
internal static class LimitPanel
{
    public static Card Draw(IReadUnit unit, GuildId guild) => new(
    [
        new Heading("limits.title"),
        new Line("limits.what"),
        .. Limits.All.Select(limit => Shown(limit, LimitStore.FiguresOf(unit, guild, limit))),
        new Note("limits.moderators"),
        new Menu("settings.limit", "limits.prompt", [.. Limits.All.Select(limit => new Choice(limit.Title, limit.Name))]),
        new Buttons(new Button("settings.back", "settings.view", PanelDesk.Moderators)),
    ]);

    private static Line Shown(Limit limit, Figures now) => new(now == limit.Usual
        ? new("limits.usual", limit.Title, now.PerPerson, now.PerServer)
        : new Text("limits.own", limit.Title, now.PerPerson, now.PerServer, limit.Usual.PerPerson, limit.Usual.PerServer));
}
