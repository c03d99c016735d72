using System.Text.Json.Nodes;
using CineBot.Discord.Gateway;
using CineBot.Rehearsal;
using CineBot.Tests.Discord.Gateway;
using CineBot.Tests.Infrastructure;

namespace CineBot.EndToEnd.Faults.Gateway;

/// <summary>One life of the bot's gateway client, with a reader that keeps what it hears.</summary>
internal sealed class ConnectedBot : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Signal _grown;
    private readonly List<GatewayEvent> _heard = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly GatewayStage _stage;
    private Task _reading = Task.CompletedTask;

    public ConnectedBot(GatewayStage stage, RememberedState state, bool reads = true, int seed = 7)
    {
        (_stage, _grown) = (stage, new Signal(_gate));
        var settings = new GatewaySettings(stage.Token, GatewayIntents.Guilds, new(stage.Discord.ApiBaseUrl));
        Pool = new(new(settings, stage.Time, new Random(seed), stage.Log), stage, state, Events);
        Running = Task.Run(() => Pool.RunAsync(_stop.Token));
        if (reads) Read();
    }

    public GatewayPool Pool { get; }

    public EventQueue Events { get; } = new();

    /// <summary>The client's run; faults when Discord refuses it for good.</summary>
    public Task Running { get; }

    public GatewayShard Shard => Pool.Shards[0];

    public IReadOnlyList<GatewayEvent> Heard
    {
        get { lock (_gate) return [.. _heard]; }
    }

    /// <summary>The numbers of the told changes, as they were heard.</summary>
    public IReadOnlyList<int> Numbers =>
        [.. Heard.Where(heard => heard.Name is "CHANNEL_UPDATE").Select(heard => (int)JsonNode.Parse(heard.Data.Span)!["number"]!)];

    public static async Task<ConnectedBot> StartAsync(GatewayStage stage, RememberedState? state = null)
    {
        var bot = new ConnectedBot(stage, state ?? new());
        await bot.HearsAsync("GUILD_CREATE");
        return bot;
    }

    /// <summary>Lets somebody read the events, from now on.</summary>
    public void Read() => _reading = Task.Run(ReadAsync);

    /// <summary>Returns once so many events of this name were heard.</summary>
    public Task HearsAsync(string name, int times = 1) =>
        _grown.WaitForAsync(() => _heard.Count(heard => heard.Name == name) >= times, TestContext.Current.CancellationToken);

    /// <summary>Time passes for a client that is connected: heartbeats and questions get their answers before it goes on.</summary>
    public async Task PassAsync(TimeSpan span, TimeSpan? step = null)
    {
        var each = step ?? TimeSpan.FromSeconds(1);
        for (var passed = TimeSpan.Zero; passed < span; passed += each)
        {
            _stage.Time.Advance(each);
            await Sleepers.HoldsAsync(() => Running.IsCompleted || Pool.Shards.All(IsAnswered));
        }
    }

    /// <summary>Time passes for a client that waits, and stands still while it connects, until the condition holds.</summary>
    public async Task PassUntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var states = Pool.Shards.Select(shard => shard.State).ToList();
            if (states.Contains(ShardState.Waiting) && !states.Contains(ShardState.Connecting)) _stage.Time.Advance(Step);
            await Task.Yield();
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running;
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _reading;
        _stop.Dispose();
    }

    private bool IsAnswered(GatewayShard shard) =>
        shard.Heartbeat is not { UnansweredSince: not null } && Heard.Count(heard => heard.Name is "GUILD_MEMBERS_CHUNK") >= _stage.Log.Count("Asked");

    private async Task ReadAsync()
    {
        await foreach (var received in Events.ReadAllAsync(CancellationToken.None))
        {
            lock (_gate) _heard.Add(received);
            _grown.Raise();
        }
    }
}
