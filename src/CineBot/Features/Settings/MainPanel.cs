using CineBot.Interactions;

namespace CineBot.Features.Settings;

/// <summary>The panel as it opens: what is set, and a button to change each part.</summary>
internal static class MainPanel
{
    public static Card Draw(ServerSettings settings, IReadOnlyDictionary<ChannelPurpose, ChannelId> channels, long moderators, ServerHealth health, Options options) => new(
        new Heading("settings.title"),
        new Line("settings.intro"),
        new Rule(),
        new Actionable(
            new("settings.change.channels", "settings.view", PanelDesk.Channels),
            "settings.section.channels",
            new("settings.channels", Where(channels, ChannelPurpose.Recommendations), Where(channels, ChannelPurpose.Announcements)),
            new("settings.channels_more", Where(channels, ChannelPurpose.Parties), Where(channels, ChannelPurpose.Threads))),
        new Actionable(
            new("settings.change.place", "settings.view", PanelDesk.Place),
            "settings.section.place",
            new("settings.place", LanguageName(settings.LanguageOr(options)), settings.ZoneOr(options).Id, CountryName(settings.CountryOr(options)))),
        new Actionable(
            new("settings.change.moderators", "settings.view", PanelDesk.Moderators),
            "settings.section.moderators",
            moderators == 0 ? "settings.moderators.none" : new Text("settings.moderators", moderators)),
        new Actionable(new("settings.change.charter", "charter.panel"), "settings.section.charter", "settings.charter"),
        new Actionable(new("settings.change.digest", "digest.panel"), "settings.section.digest", "settings.digest"),
        new Actionable(
            new("settings.change.health", "settings.view", PanelDesk.Health) { Look = health.Count > 0 ? ButtonLook.Main : ButtonLook.Plain },
            "settings.section.health",
            health.Count == 0 ? "settings.health.well" : new Text("settings.health.count", health.Count)));

    public static Text LanguageName(Language language) => language is Language.French ? "settings.language.fr" : "settings.language.en";

    public static Text CountryName(string country) => new($"settings.country.{country}");

    /// <summary>The channel that was chosen, or what holds without one.</summary>
    private static object Where(IReadOnlyDictionary<ChannelPurpose, ChannelId> channels, ChannelPurpose purpose) =>
        channels.TryGetValue(purpose, out var channel) ? channel : new Text($"settings.default.{purpose.Name}");
}
