using System.Collections.Concurrent;
using CineBot.Interactions;

namespace CineBot.Discord.Servers;

/// <summary>The servers that the bot is in, as the gateway tells them; read from anywhere, written by one.</summary>
internal sealed class ServerBook(TimeProvider wire) : IServers
{
    /// <summary>Within the three seconds that Discord gives an answer.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<GuildId, KnownServer> _servers = new();
    private readonly ConcurrentDictionary<int, ServerList> _lists = new();
    private volatile TaskCompletionSource _news = Awaited();

    /// <summary>The bot's own account, once READY has said who it is.</summary>
    public MemberId Self { get; set; }

    /// <inheritdoc />
    public ServerView? Find(GuildId guild) => _servers.TryGetValue(guild, out var server) && !server.IsUnavailable ? server.View(Self) : null;

    /// <inheritdoc />
    public async ValueTask<ServerView?> FindSoonAsync(GuildId guild, CancellationToken cancellation)
    {
        if (IsTold(guild)) return Find(guild);
        var patience = Task.Delay(LongestWait, wire, cancellation);
        for (var news = _news.Task; !IsTold(guild) && await Task.WhenAny(news, patience) != patience; news = _news.Task)
        {
        }

        return Find(guild);
    }

    public KnownServer? Known(GuildId guild) => _servers.GetValueOrDefault(guild);

    public void Put(KnownServer server)
    {
        _servers[server.Id] = server;
        Tell();
    }

    /// <summary>One connection said which servers are its own: of one that is not among them nothing more will come.</summary>
    public void List(int shard, ServerList list)
    {
        _lists[shard] = list;
        Tell();
    }

    /// <summary>Changes a server that is known; another one is left alone until it announces itself.</summary>
    public void Change(GuildId guild, Func<KnownServer, KnownServer> change)
    {
        if (_servers.TryGetValue(guild, out var server)) _servers[guild] = change(server);
    }

    /// <summary>False where it was not known, or only as unavailable by name.</summary>
    public bool Remove(GuildId guild) => _servers.TryRemove(guild, out _);

    /// <summary>Those that Discord can reach now.</summary>
    public IReadOnlyList<KnownServer> All => [.. _servers.Values.Where(server => !server.IsUnavailable)];

    /// <summary>The known ones that a list of servers should hold and does not.</summary>
    public IReadOnlyList<GuildId> Lacking(ServerList list) => [.. _servers.Keys.Where(list.Lacks)];

    private bool IsTold(GuildId guild) => _servers.ContainsKey(guild) || _lists.Values.Any(list => list.Lacks(guild));

    private void Tell() => Interlocked.Exchange(ref _news, Awaited()).SetResult();

    private static TaskCompletionSource Awaited() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
