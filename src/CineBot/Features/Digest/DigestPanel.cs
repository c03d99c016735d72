using CineBot.Dates;
using CineBot.Features.Settings;
using CineBot.Interactions;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.Digest;

/// <summary>The view of the settings in which the digest is switched on, and its channel, day and hour are chosen.</summary>
internal static class DigestPanel
{
    public static Card Draw(DigestTimes times, DateTimeZone zone, ServerView? server)
    {
        var seen = server?.Channels.FirstOrDefault(channel => channel.Channel == times.Channel);
        return new(
        [
            new Heading("digest.panel.title"),
            new Line("digest.panel.about"),
            new Line(State(times)),
            .. Trouble(times, server),
            new Picker("digest.channel", "digest.panel.channel", PickerKind.TextChannels) { Min = 0, Chosen = seen is null ? [] : [seen.Channel.Value] },
            new Menu("digest.day", "digest.panel.day", [.. Enumerable.Range(1, 7).Select(day => new Choice(new Text($"digest.day.{day}"), $"{day}"))]) { Chosen = [$"{(int)times.Day}"] },
            new Menu("digest.hour", "digest.panel.hour", [.. Enumerable.Range(0, 24).Select(hour => new Choice(Hour(hour), $"{hour}"))]) { Chosen = [$"{times.Hour}"] },
            new Actionable(new("digest.button.zone", "settings.view", PanelDesk.Place), new Text("digest.panel.zone", zone.Id)),
            new Buttons(
                times.IsOn ? new("digest.button.off", "digest.switch", "off") : new Button("digest.button.on", "digest.switch", "on") { Look = ButtonLook.Main },
                new("digest.button.preview", "digest.preview"),
                PanelDesk.Back),
        ]);
    }

    private static Text State(DigestTimes times) => times switch
    {
        { IsOn: true, NextAt: { } next, Channel: { } channel } => new Text("digest.panel.on", channel, next),
        _ => "digest.panel.off",
    };

    private static IEnumerable<Block> Trouble(DigestTimes times, ServerView? server)
    {
        if (server is null || times.Channel is not { } channel) yield break;
        var seen = server.Channels.FirstOrDefault(known => known.Channel == channel);
        if (seen is null) yield return new Line("digest.panel.gone");
        else if (DigestRoom.MissingIn(seen) is var missing and not Permissions.None) yield return new Line(new("digest.panel.missing", channel, PermissionNames.Of(missing, seen.Kind)));
    }

    private static Text Hour(int hour) => new("digest.hour", new ByLanguage(language => new("digest.words", DatePrinter.Say(new LocalTime(hour, 0), language is Language.French ? Dates.Language.French : Dates.Language.English))));
}
