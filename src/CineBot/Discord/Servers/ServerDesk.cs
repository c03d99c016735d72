using System.Text.Json;
using CineBot.Discord.Gateway;
using CineBot.Discord.Reading;
using CineBot.Interactions;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Servers;

/// <summary>
/// Keeps the book of servers by the gateway's events and tells those who listen. Events come one at a time; what one of them breaks stops no other.
/// </summary>
internal sealed partial class ServerDesk(ServerBook book, IEnumerable<IServerEvents> listeners, Rereading rereading, Rest.DiscordRest rest, ILogger<ServerDesk> logger)
{
    private readonly IServerEvents[] _listeners = [.. listeners];
    private readonly HashSet<int> _begun = [];

    /// <summary>Never throws but when cancelled.</summary>
    public async Task HandleAsync(GatewayEvent received, CancellationToken cancellation)
    {
        try
        {
            if (received.Name is GatewayEvent.Gap)
            {
                foreach (var server in book.All) await PutAsync(await rereading.ReadAsync(server, book.Self, cancellation), cancellation);
                return;
            }

            using var document = JsonDocument.Parse(received.Data, new() { MaxDepth = 64 });
            if (received.Name is GatewayEvent.Resumed) await ResumedAsync(received.Shard, cancellation);
            else await HandleAsync(received, document.RootElement, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, received.Name, fault);
        }
    }

    private Task HandleAsync(GatewayEvent received, JsonElement? json, CancellationToken cancellation) => received.Name switch
    {
        GatewayEvent.Ready => ReadyAsync(received.Shard, json, cancellation),
        GatewayEvent.GuildCreate => SeenAsync(json, cancellation),
        GatewayEvent.GuildDelete => GoneAsync(json, cancellation),
        "CHANNEL_DELETE" or "THREAD_DELETE" => ChannelGoneAsync(json, cancellation),
        _ => Change(received.Name, json),
    };

    // A new session lists every server of its shard: one that is not there any more was left while nobody listened.
    private async Task ReadyAsync(int begun, JsonElement? json, CancellationToken cancellation)
    {
        _begun.Add(begun);
        if (json.Field("user").Id("id") is { } self) book.Self = new(self);
        var listed = json.Items("guilds").Select(guild => ((JsonElement?)guild).Id("id")).OfType<long>().Select(id => new GuildId(id)).ToHashSet();
        var shard = json.Items("shard").Select(part => part.ValueKind is JsonValueKind.Number && part.TryGetInt32(out var number) ? number : 0).ToList();
        var list = new ServerList(listed, shard is [var index, _] ? index : 0, shard is [_, var count] ? count : 1);
        foreach (var server in book.Lacking(list)) await LeftAsync(server, cancellation);
        book.List(begun, list);
        foreach (var listener in _listeners) await listener.ListedAsync(list, cancellation);
    }

    // A process that took over the session of the one before it is told of no server: it asks for them once.
    private async Task ResumedAsync(int shard, CancellationToken cancellation)
    {
        if (_begun.Contains(shard)) return;
        if (book.Self == default) book.Self = await rereading.SelfAsync(cancellation);
        await foreach (var server in rereading.ReadAllAsync(book.Self, cancellation))
        {
            if (book.Known(server.Id) is null) await PutAsync(server, cancellation);
        }

        book.List(shard, ServerList.Whole(book.All.Select(server => server.Id)));
        _begun.Add(shard);
    }

    private async Task SeenAsync(JsonElement? json, CancellationToken cancellation)
    {
        if (ServerReader.Server(json, book.Self) is not { } server) return;
        if (json.IsTrue("unavailable"))
        {
            book.Change(server.Id, known => known with { IsUnavailable = true });
            return;
        }

        await PutAsync(server, cancellation);
    }

    // Channels may have gone while nobody listened.
    private async Task PutAsync(KnownServer server, CancellationToken cancellation)
    {
        var lost = book.Known(server.Id)?.Channels.Keys.Where(channel => !server.Channels.ContainsKey(channel)).ToList() ?? [];
        book.Put(server);
        foreach (var listener in _listeners) await listener.SeenAsync(server.View(book.Self), cancellation);
        foreach (var channel in lost) await TellGoneAsync(server.Id, channel, cancellation);
    }

    private async Task GoneAsync(JsonElement? json, CancellationToken cancellation)
    {
        if (json.Id("id") is not { } id) return;
        if (json.IsTrue("unavailable")) book.Change(new(id), server => server with { IsUnavailable = true });
        else await LeftAsync(new(id), cancellation);
    }

    private async Task LeftAsync(GuildId guild, CancellationToken cancellation)
    {
        book.Remove(guild);
        Log.Left(logger, guild);
        foreach (var listener in _listeners) await listener.LeftAsync(guild, cancellation);
    }

    private async Task ChannelGoneAsync(JsonElement? json, CancellationToken cancellation)
    {
        if (json.Id("guild_id") is not { } guild || json.Id("id") is not { } channel) return;
        book.Change(new(guild), server => server with { Channels = server.Channels.Remove(new(channel)) });
        await TellGoneAsync(new(guild), new(channel), cancellation);
    }

    private async Task TellGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation)
    {
        foreach (var listener in _listeners) await listener.ChannelGoneAsync(guild, channel, cancellation);
    }

    private Task Change(string name, JsonElement? json)
    {
        if ((name is "GUILD_UPDATE" ? json.Id("id") : json.Id("guild_id")) is not { } id) return Task.CompletedTask;
        if (ServerChange.Of(name, json, book.Self) is not { } change) return Task.CompletedTask;
        book.Change(new(id), change);
        // Where permissions may have changed, what was refused may be allowed now.
        foreach (var channel in book.Known(new(id))?.Channels.Keys ?? []) rest.ForgetDenials(channel);
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Event} could not be handled")]
        public static partial void Failed(ILogger logger, string @event, Exception fault);

        [LoggerMessage(2, LogLevel.Information, "Removed from server {Guild}")]
        public static partial void Left(ILogger logger, GuildId guild);
    }
}
