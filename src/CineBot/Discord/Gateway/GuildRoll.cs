using System.Text.Json;
using CineBot.Discord.Payloads;

namespace CineBot.Discord.Gateway;

/// <summary>The guilds of a shard that can be asked something: those that it is in and that are not down.</summary>
internal sealed class GuildRoll
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _guilds = [];

    /// <summary>One of them, or null if there is none.</summary>
    public string? Any
    {
        get { lock (_lock) return _guilds.FirstOrDefault(); }
    }

    /// <summary>The guilds of a new session: down until each announces itself.</summary>
    public void Reset(IEnumerable<string> guilds)
    {
        lock (_lock)
        {
            _guilds.Clear();
            _guilds.UnionWith(guilds);
        }
    }

    /// <summary>At most so many of them, to be stored.</summary>
    public IReadOnlyList<string> Sample(int most)
    {
        lock (_lock) return [.. _guilds.Take(most)];
    }

    /// <summary>A guild that comes, goes, or is down; other events, and those that cannot be read, change nothing.</summary>
    public void Observe(GatewayEvent received)
    {
        if (received.Name is not (GatewayEvent.GuildCreate or GatewayEvent.GuildDelete)) return;
        if (Read(received.Data.Span) is not { Id: { Length: > 0 } id }) return;
        lock (_lock) _ = received.Name is GatewayEvent.GuildCreate ? _guilds.Add(id) : _guilds.Remove(id);
    }

    private static EventGuild? Read(ReadOnlySpan<byte> data)
    {
        try
        {
            return JsonSerializer.Deserialize(data, GatewayJson.Default.EventGuild);
        }
        catch (JsonException)
        {
            // Whoever handles the event will say so; here it only means one guild less to ask.
            return null;
        }
    }
}
