using CineBot.Discord.Rest;
using CineBot.Interactions;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Gateway;

/// <summary>All shards of the bot, as many as Discord recommends when it starts; what they hear goes into one queue.</summary>
internal sealed partial class GatewayPool(GatewayRuntime runtime, IGatewayDirectory directory, IConnectionState state, EventQueue events)
{
    private readonly IdentifyGate _gate = new(directory, runtime);
    private volatile GatewayShard[] _shards = [];

    /// <summary>The shards, once Discord has said how many.</summary>
    public IReadOnlyList<GatewayShard> Shards => _shards;

    /// <summary>Whether every shard is connected.</summary>
    public bool IsConnected => _shards is { Length: > 0 } shards && Array.TrueForAll(shards, shard => shard.State is ShardState.Connected);

    /// <summary>Runs all shards until <paramref name="stop"/>, then closes them so that their sessions survive, and completes the queue.</summary>
    /// <exception cref="GatewayFatal">A shard was refused for good; the others have been closed as well.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            var count = Math.Max(1, await CountAsync(stop));
            Log.Starting(runtime.Log, count);
            _shards = [.. Enumerable.Range(0, count).Select(index => Build(new(index, count)))];
            await Task.WhenAll(_shards.Select(shard => RunAsync(shard, end)));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Log.NeverStarted(runtime.Log);
        }
        finally
        {
            events.Complete();
        }
    }

    private static async Task RunAsync(GatewayShard shard, CancellationTokenSource end)
    {
        try
        {
            await shard.RunAsync(end.Token);
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    private GatewayShard Build(ShardId shard)
    {
        var own = runtime with { Chance = new Random(runtime.Chance.Next()) };
        return new(own, _gate, new(shard, new(), new(state, shard, own)), events);
    }

    private async Task<int> CountAsync(CancellationToken stop)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return (await directory.FindAsync(stop)).Shards;
            }
            catch (Exception fault) when (fault is not GatewayFatal && !stop.IsCancellationRequested)
            {
                // That it cannot be reached is told once, where it is noticed.
                if (fault is not DiscordUnavailable) Log.NoAnswer(runtime.Log, fault.GetType().Name, fault.Message);
                await runtime.WaitAsync(Backoff.After(failures, Backoff.Longest, runtime.Chance), stop);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Connecting to Discord with {Count} shard(s).")]
        public static partial void Starting(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord does not say where its gateway is: {Fault}: {Detail}")]
        public static partial void NoAnswer(ILogger logger, string fault, string detail);

        [LoggerMessage(Level = LogLevel.Information, Message = "Stopped before Discord said where its gateway is.")]
        public static partial void NeverStarted(ILogger logger);
    }
}
