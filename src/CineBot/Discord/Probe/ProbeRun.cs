using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Discord.Servers;
using CineBot.Interactions;

namespace CineBot.Discord.Probe;

/// <summary>What the probe does in a server, once: everything that the bot does there, with nobody told and nothing left standing but an archived thread.</summary>
internal sealed class ProbeRun(DiscordRest rest, ReplyWriter writer, JsonArray commands, TimeProvider time)
{
    private const int Marker = 20_250_001;
    private const string Nonce = "cinebot-probe-cinebot-pr";

    private readonly List<string> _refusals = [];
    private readonly Stack<Func<Task>> _cleaning = new();

    /// <summary>What Discord refused on the way, a sentence each.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>Looks at the bot and the server, and finds a channel where nothing stands in the probe's way.</summary>
    /// <exception cref="DiscordRefusal">The bot is not in that server.</exception>
    /// <exception cref="StartFault">It lacks a permission in each of its channels; the sentence names them.</exception>
    public async Task<ProbePlaces> LookAsync(GuildId guild, ProbeChannel channels, CancellationToken cancellation)
    {
        var application = await rest.Self.ApplicationAsync(cancellation);
        var reading = new Rereading(rest);
        var self = await reading.SelfAsync(cancellation);
        await rest.Gateway.FindAsync(cancellation);
        var known = await reading.ReadAsync(new(guild, "", default), self, cancellation);
        var server = known.View(self);
        return new(application.Id.Value, self, guild, channels.Find(server), ProbeChannel.Voice(known, server));
    }

    /// <summary>Goes on after a refusal, and always tidies up.</summary>
    public async Task RunAsync(ProbePlaces places, Language language, CancellationToken cancellation)
    {
        try
        {
            await TryAsync("register the commands", () => RegisterAsync(new(places.Application), cancellation));
            await TryAsync("post and edit a card", () => PostAsync(places.Channel, language, cancellation));
            await TryAsync("open a private thread", () => OpenThreadAsync(places.Channel, language, cancellation));
            await TryAsync("make an event, move it and call it off", () => PlanAsync(places, cancellation));
        }
        finally
        {
            while (_cleaning.TryPop(out var clean)) await TryAsync("tidy up", clean);
        }
    }

    private async Task RegisterAsync(AppId application, CancellationToken cancellation)
    {
        await rest.Commands.ListAsync(application, cancellation);
        await rest.Commands.ReplaceAsync(application, commands, cancellation);
    }

    private async Task PostAsync(ChannelId channel, Language language, CancellationToken cancellation)
    {
        var body = writer.Public(new(ProbeCard.Draw("probing.posted"), language, Marker)) with { Nonce = Nonce };
        var first = await rest.Messages.CreateAsync(channel, body, cancellation);
        _cleaning.Push(() => DeleteTwiceAsync(channel, first.Id, cancellation));
        var second = await rest.Messages.CreateAsync(channel, body, cancellation);
        if (second.Id != first.Id)
        {
            _refusals.Add("Discord posted the same nonce twice.");
            _cleaning.Push(() => rest.Messages.DeleteAsync(channel, second.Id, cancellation));
        }

        await rest.Messages.EditAsync(channel, first.Id, writer.Public(new(ProbeCard.Draw("probing.edited"), language, Marker)), cancellation);
        await rest.Messages.GetAsync(channel, first.Id, cancellation);
    }

    // The second time shows how Discord refuses.
    private async Task DeleteTwiceAsync(ChannelId channel, MessageId message, CancellationToken cancellation)
    {
        await rest.Messages.DeleteAsync(channel, message, cancellation);
        try
        {
            await rest.Messages.DeleteAsync(channel, message, cancellation);
        }
        catch (DiscordRefusal refusal) when (refusal.Kind is RefusalKind.MessageGone)
        {
            // As it should be.
        }
    }

    private async Task OpenThreadAsync(ChannelId channel, Language language, CancellationToken cancellation)
    {
        var name = writer.ThreadName(new("probing.title", language));
        var thread = await rest.Threads.StartAsync(channel, new(name, SleepsAfterMinutes: 60), isPrivate: true, cancellation);
        _cleaning.Push(() => rest.Channels.ModifyThreadAsync(thread.Id, new() { IsArchived = true }, cancellation));
    }

    // In a voice channel first, where there is one: that an event turns from there into one at a place is what nobody says of Discord.
    private async Task PlanAsync(ProbePlaces places, CancellationToken cancellation)
    {
        var startsAt = time.GetUtcNow().AddHours(1);
        var body = new EventBody("CineBot", startsAt, startsAt.AddHours(1)) { Place = "CineBot" };
        var planned = await rest.Events.CreateAsync(places.Guild, body with { Channel = places.Voice }, cancellation);
        _cleaning.Push(() => rest.Events.CancelAsync(places.Guild, planned.Id, cancellation));
        await rest.Events.EditAsync(places.Guild, planned.Id, body, cancellation);
    }

    private async Task TryAsync(string what, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception refusal) when (refusal is DiscordRefusal or DiscordUnavailable)
        {
            _refusals.Add($"Discord did not let the bot {what}: {refusal.Message}");
        }
    }
}
