using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>Draws the views of the settings' one panel, each from what is stored now.</summary>
internal sealed class PanelDesk(Database database, IServers servers, IEnumerable<IMemberActSource> acts, Installation installation)
{
    public const string Main = "main", Channels = "channels", Place = "place", Moderators = "moderators", Limits = "limits", Health = "health";

    /// <summary>The way back, under every other view.</summary>
    public static readonly Button Back = new("settings.back", "settings.view", Main);

    private readonly IReadOnlyList<string> _openActs = [.. acts.Where(source => !source.IsConfidential).Select(source => source.Kind)];

    /// <summary>An unknown view is the main one: its button is an old one.</summary>
    public async Task<Card> DrawAsync(Request request, string view, CancellationToken cancellation)
    {
        var guild = request.InGuild;
        var server = servers.Find(guild);
        return view switch
        {
            Channels => await database.ReadAsync(unit => ChannelPanel.Draw(ChannelStore.All(unit, guild), SettingsStore.ListsEvents(unit, guild), server), cancellation),
            Place => await database.ReadAsync(unit => PlacePanel.Draw(SettingsStore.Find(unit, guild), SettingsStore.Opens1617(unit, guild), installation.Options), cancellation),
            Moderators => await database.ReadAsync(unit => ModeratorPanel.Draw(unit, guild, PageOf(request), new(Capabilities.IsManager(request), server?.Owner == request.Member)), cancellation),
            Limits => await database.ReadAsync(unit => LimitPanel.Draw(unit, guild), cancellation),
            Health => HealthPanel.Draw(
                await database.ReadAsync(unit => ServerHealth.Of(unit, guild, server, _openActs), cancellation),
                await database.ReadAsync(Engine.Of, cancellation),
                installation),
            _ => await database.ReadAsync(unit => MainPanel.Draw(SettingsStore.Find(unit, guild), ChannelStore.All(unit, guild), ModeratorStore.Count(unit, guild), ServerHealth.Of(unit, guild, server, _openActs), installation.Options), cancellation),
        };
    }

    private static long PageOf(Request request) => request.Ids is [_, var page] && Snowflake.TryParse(page, out var number) ? number : 1;
}
