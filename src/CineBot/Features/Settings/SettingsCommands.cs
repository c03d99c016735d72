using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Settings;

/// <summary>The server's one panel, for its moderators: what is pressed in it is noted at once and shown as it now is.</summary>
internal sealed class SettingsCommands(Database database, PanelDesk panel, IServers servers, Outbox outbox) : ICommandSet
{
    private const string ZoneForm = "settings.zone-form";
    private const int LongestZone = 60;

    public void Describe(CommandMap map)
    {
        var setting = Access.Member.If(Capabilities.Settings);
        map.Command("settings", Access.Moderator, Answer.Private, (request, cancellation) => ShowAsync(request, PanelDesk.Main, cancellation));
        map.Press("settings.view", Access.Moderator, Answer.Update, (request, cancellation) => ShowAsync(request, request.Ids is [var view, ..] ? view : PanelDesk.Main, cancellation));
        map.Press("settings.channel", setting, Answer.Update, (request, cancellation) => ChangeAsync(request, PanelDesk.Channels, SetChannel, cancellation));
        map.Press("settings.language", setting, Answer.Update, (request, cancellation) => ChangeAsync(request, PanelDesk.Place, SetLanguage, cancellation));
        map.Press("settings.zone", setting, Answer.Update, (request, cancellation) => ChangeAsync(request, PanelDesk.Place, (unit, asked) => SetZone(unit, asked, Picked(asked)), cancellation));
        map.Press("settings.zone-other", setting, Answer.Form, async (request, cancellation) => Reply.Open(await BuildZoneAsync(request, cancellation)));
        map.Form(ZoneForm, setting, Answer.Update, (request, cancellation) => ChangeAsync(request, PanelDesk.Place, (unit, asked) => SetZone(unit, asked, asked.Words("zone") ?? ""), cancellation), BuildZoneAsync);
        map.Press("settings.country", setting, Answer.Update, (request, cancellation) => ChangeAsync(request, PanelDesk.Place, SetCountry, cancellation));
        map.Press("settings.events", setting, Answer.Update, (request, cancellation) => ChangeAsync(request, PanelDesk.Channels, SetEvents, cancellation));
        map.Press("settings.ages", setting, Answer.Update, (request, cancellation) => ChangeAsync(request, PanelDesk.Place, SetAges, cancellation));
        map.Press("settings.forget-broken", setting, Answer.Update, (request, cancellation) => ChangeAsync(request, PanelDesk.Health, ForgetBroken, cancellation));
    }

    private async Task<Reply> ShowAsync(Request request, string view, CancellationToken cancellation) => Reply.Show(await panel.DrawAsync(request, view, cancellation));

    private async Task<Reply> ChangeAsync(Request request, string view, Func<WriteUnit, Request, Text> change, CancellationToken cancellation)
    {
        var noted = await database.WriteAsync(request, unit => Reply.Say(change(unit, request)), cancellation);
        return noted with { Card = await panel.DrawAsync(request, view, cancellation) };
    }

    private Text SetChannel(WriteUnit unit, Request request)
    {
        var purpose = ChannelPurpose.Find(request.Ids is [var name, ..] ? name : "") ?? throw new Refusal("common.outdated", new CommandName("help"));
        if (request.Picked.Count == 0)
        {
            ChannelStore.Clear(unit, request.InGuild, purpose);
            return new("settings.noted.no_channel", ChannelPanel.PurposeName(purpose));
        }

        if (!Snowflake.TryParse(Picked(request), out var id)) throw new Refusal("common.outdated", new CommandName("help"));
        var channel = new ChannelId(id);
        var seen = servers.Find(request.InGuild)?.Channels.FirstOrDefault(known => known.Channel == channel) ?? throw new Refusal("settings.channel.unknown");
        if (!purpose.Takes(seen)) throw new Refusal("settings.channel.unfit", channel, ChannelPanel.PurposeName(purpose));
        ChannelStore.Choose(unit, request.InGuild, purpose, channel);
        return new("settings.noted.channel", ChannelPanel.PurposeName(purpose), channel);
    }

    private Text SetLanguage(WriteUnit unit, Request request)
    {
        var language = request.Ids is ["fr" or "en"] ? request.Ids[0] : throw new Refusal("common.outdated", new CommandName("help"));
        SettingsStore.SetLanguage(unit, request.InGuild, language);
        outbox.RefreshAll(unit, request.InGuild);
        return $"settings.noted.{language}";
    }

    private static Text SetZone(WriteUnit unit, Request request, string typed)
    {
        var zone = Zones.Find(typed) ?? throw new Refusal("settings.zone.unknown", typed);
        SettingsStore.SetZone(unit, request.InGuild, zone);
        return new("settings.noted.zone", zone);
    }

    private static Text SetCountry(WriteUnit unit, Request request)
    {
        var country = Picked(request);
        if (!Countries.All.Contains(country)) throw new Refusal("common.outdated", new CommandName("help"));
        SettingsStore.SetCountry(unit, request.InGuild, country);
        return new("settings.noted.country", MainPanel.CountryName(country));
    }

    private static Text SetEvents(WriteUnit unit, Request request)
    {
        var isOn = request.Ids is ["on"];
        SettingsStore.SetListsEvents(unit, request.InGuild, isOn);
        if (!isOn) return "settings.noted.events_off";
        var isAllowed = (request.BotPermissions & (Permissions.CreateEvents | Permissions.Administrator)) != 0;
        return isAllowed ? "settings.noted.events_on" : new Text("settings.noted.events_missing", new Text("permission.create_events"));
    }

    private static Text SetAges(WriteUnit unit, Request request)
    {
        var isOpen = request.Ids is ["on"];
        SettingsStore.SetOpens1617(unit, request.InGuild, isOpen);
        return isOpen ? "settings.noted.ages_on" : "settings.noted.ages_off";
    }

    private static Text ForgetBroken(WriteUnit unit, Request request)
    {
        CardBook.ForgetBroken(unit, request.InGuild);
        return "settings.noted.broken";
    }

    private static Task<Form> BuildZoneAsync(Request request, CancellationToken cancellation) => Task.FromResult(new Form(
        ZoneForm,
        "settings.zone.title",
        new TextField("zone", "settings.zone.label") { MaxLength = LongestZone, Hint = "settings.zone.hint" }));

    private static string Picked(Request request) => request.Picked is [var picked, ..] ? picked : throw new Refusal("common.outdated", new CommandName("help"));
}
