using System.Globalization;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Digest;

/// <summary>Moderators switch the digest on and say where and when it comes; they see what it would say before anybody does.</summary>
internal sealed class DigestCommands(Database database, DigestPreview preview, IServers servers, Options options) : ICommandSet
{
    public void Describe(CommandMap map)
    {
        var setting = Access.Member.If(Capabilities.Settings);
        map.Press("digest.panel", Access.Moderator, Answer.Update, (request, cancellation) => database.ReadAsync(unit => Reply.Show(Panel(unit, request)), cancellation));
        map.Press("digest.channel", setting, Answer.Update, Change(SetChannel));
        map.Press("digest.day", setting, Answer.Update, Change((_, times, request) => (times with { Day = (IsoDayOfWeek)Picked(request, 1, 7) }, "digest.noted.when")));
        map.Press("digest.hour", setting, Answer.Update, Change((_, times, request) => (times with { Hour = Picked(request, 0, 23) }, "digest.noted.when")));
        map.Press("digest.switch", setting, Answer.Update, Change(Switch));
        map.Press("digest.preview", Access.Moderator, Answer.Private, preview.ShowAsync);
    }

    private Func<Request, CancellationToken, Task<Reply>> Change(Func<WriteUnit, DigestTimes, Request, (DigestTimes Times, Text Noted)> change) => async (request, cancellation) =>
    {
        var noted = await database.WriteAsync(
            request,
            unit =>
            {
                var (times, said) = change(unit, DigestStore.Find(unit, request.InGuild), request);
                DigestStore.Save(unit, (times.NextAt is null ? times : times.From(unit.Now, Zone(unit, request))) with { SetBy = request.Member });
                return Reply.Say(said);
            },
            cancellation);
        return noted with { Card = await database.ReadAsync(unit => Panel(unit, request), cancellation) };
    };

    private (DigestTimes Times, Text Noted) SetChannel(WriteUnit unit, DigestTimes times, Request request)
    {
        if (request.Picked.Count == 0) return (times with { Channel = null, IsPosted = false }, "digest.noted.no_channel");
        var channel = Snowflake.TryParse(request.Picked[0], out var id) ? new ChannelId(id) : throw Outdated();
        var seen = servers.Find(request.InGuild)?.Channels.FirstOrDefault(known => known.Channel == channel) ?? throw new Refusal("settings.channel.unknown");
        if (!DigestRoom.Takes(seen)) throw new Refusal("digest.channel.unfit", channel);
        if (DigestRoom.MissingIn(seen) is var missing and not Permissions.None) throw new Refusal("digest.channel.missing", channel, PermissionNames.Of(missing, seen.Kind));
        return (times with { Channel = channel }, new(times.IsOn ? "digest.noted.moved" : "digest.noted.channel", channel));
    }

    private (DigestTimes Times, Text Noted) Switch(WriteUnit unit, DigestTimes times, Request request)
    {
        if (request.Ids is not ["on" or "off"]) throw Outdated();
        if (request.Ids[0] == "off") return (times with { IsPosted = false }, "digest.noted.off");
        if (times.Channel is null) throw new Refusal("digest.no_channel");
        var on = times.From(unit.Now, Zone(unit, request)) with { IsPosted = true };
        return (on, new("digest.noted.on", times.Channel.Value, on.NextAt!.Value));
    }

    private Card Panel(IReadUnit unit, Request request) => DigestPanel.Draw(DigestStore.Find(unit, request.InGuild), Zone(unit, request), servers.Find(request.InGuild));

    private DateTimeZone Zone(IReadUnit unit, Request request) => SettingsStore.Find(unit, request.InGuild).ZoneOr(options);

    private static int Picked(Request request, int from, int to) =>
        request.Picked is [var picked, ..] && int.TryParse(picked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : throw Outdated();

    private static Refusal Outdated() => new("common.outdated", new CommandName("help"));
}
