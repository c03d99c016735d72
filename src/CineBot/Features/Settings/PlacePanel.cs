using CineBot.Interactions;

namespace CineBot.Features.Settings;

/// <summary>The view in which the server's language, zone and country are chosen, and from which age its shoots are open.</summary>
internal static class PlacePanel
{
    public static Card Draw(ServerSettings settings, bool opens1617, Options options)
    {
        var (language, zone, country) = (settings.LanguageOr(options), settings.ZoneOr(options).Id, settings.CountryOr(options));
        return new(
            new Heading("settings.place.title"),
            new Line(new("settings.place.language", MainPanel.LanguageName(language))),
            new Buttons(Speak("fr", language is Language.French), Speak("en", language is Language.English)),
            new Line(new("settings.place.zone", zone)),
            new Menu("settings.zone", "settings.place.zone_prompt", [.. Zones.Usual.Select(id => new Choice(ZoneName(id), id))]) { Chosen = [zone] },
            new Buttons(new Button("settings.place.other_zone", "settings.zone-other")),
            new Line(new("settings.place.country", MainPanel.CountryName(country))),
            new Menu("settings.country", "settings.place.country_prompt", [.. Countries.All.Select(code => new Choice(MainPanel.CountryName(code), code))]) { Chosen = [country] },
            new Note("settings.place.law"),
            new Actionable(
                opens1617 ? new("settings.ages.stop", "settings.ages", "off") : new("settings.ages.start", "settings.ages", "on"),
                "settings.ages.title",
                opens1617 ? "settings.ages.on" : "settings.ages.off"),
            new Buttons(PanelDesk.Back));
    }

    private static Button Speak(string language, bool isSpoken) => new(new Text($"settings.speak.{language}"), "settings.language", language)
    {
        Enabled = !isSpoken,
        Look = isSpoken ? ButtonLook.Plain : ButtonLook.Main,
    };

    private static Text ZoneName(string zone) => new($"settings.zone.{zone[(zone.LastIndexOf('/') + 1)..]}");
}
