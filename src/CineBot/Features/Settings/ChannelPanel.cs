using CineBot.Interactions;

namespace CineBot.Features.Settings;

/// <summary>The view in which a channel is given to each purpose, or to none.</summary>
internal static class ChannelPanel
{
    public static Card Draw(IReadOnlyDictionary<ChannelPurpose, ChannelId> chosen, bool listsEvents, ServerView? server) => new(
    [
        new Heading("settings.channel.title"),
        .. ChannelPurpose.All.SelectMany(purpose => Part(purpose, chosen.TryGetValue(purpose, out var channel) ? channel : null, server)),
        new Note("settings.channel.clear"),
        new Actionable(
            listsEvents ? new("settings.events.stop", "settings.events", "off") : new("settings.events.start", "settings.events", "on"),
            "settings.events.title",
            listsEvents ? "settings.events.on" : "settings.events.off"),
        new Buttons(PanelDesk.Back),
    ]);

    /// <summary>What is wrong with a channel in use, and where it is put right.</summary>
    public static Text Describe(ChannelTrouble trouble) => trouble switch
    {
        { Seen: null, Purpose: { } purpose } => new("settings.trouble.gone", PurposeName(purpose)),
        { Purpose: { } purpose, Seen: { } seen } => new("settings.trouble.missing", trouble.Channel, PurposeName(purpose), PermissionNames.Of(trouble.Missing, seen.Kind)),
        _ => new("settings.trouble.cards", trouble.Channel, PermissionNames.Of(trouble.Missing, trouble.Seen?.Kind ?? PickerKind.TextChannels)),
    };

    public static Text PurposeName(ChannelPurpose purpose) => new($"settings.purpose.{purpose.Name}");

    private static IEnumerable<Block> Part(ChannelPurpose purpose, ChannelId? chosen, ServerView? server)
    {
        var seen = server?.Channels.FirstOrDefault(channel => channel.Channel == chosen);
        var trouble = server is not null && chosen is { } channel ? ServerHealth.Of(purpose, channel, seen) : null;
        yield return new Line(new($"settings.channel.{purpose.Name}"));
        if (trouble is not null) yield return new Line(Describe(trouble));
        if (trouble is { Seen: not null }) yield return new Note("settings.trouble.where");
        // Discord refuses a picker that shows a channel which is gone.
        yield return new Picker("settings.channel", new($"settings.default.{purpose.Name}"), purpose.Kind, purpose.Name) { Min = 0, Chosen = seen is null ? [] : [seen.Channel.Value] };
    }
}
