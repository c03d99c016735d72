using System.Collections.Concurrent;
using System.Threading.Channels;
using CineBot.Discord.Answering;
using CineBot.Discord.Gateway;
using CineBot.Discord.Servers;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord;

/// <summary>Hands the gateway's events on: interactions side by side, so that a slow one keeps nobody waiting, what servers tell in its order.</summary>
internal sealed partial class EventPump(EventQueue events, InteractionDesk interactions, ServerDesk servers, ILogger<EventPump> logger) : IDisposable
{
    private const int MostAtOnce = 256;
    private const int MostToTell = 4096;

    private readonly SemaphoreSlim _free = new(MostAtOnce);
    private readonly ConcurrentDictionary<int, bool> _missed = new();

    /// <summary>Runs until the queue is complete and everything taken from it is done; <paramref name="enough"/> cuts that short.</summary>
    public async Task RunAsync(CancellationToken enough)
    {
        var told = Channel.CreateBounded<GatewayEvent>(new BoundedChannelOptions(MostToTell) { SingleReader = true });
        var telling = TellAsync(told.Reader, enough);
        try
        {
            await foreach (var received in events.ReadAllAsync(enough))
            {
                if (received.Name is GatewayEvent.InteractionCreate) await StartAsync(received, enough);
                else if (!told.Writer.TryWrite(received)) _missed[received.Shard] = true;
            }

            told.Writer.Complete();
            await telling;
            for (var done = 0; done < MostAtOnce; done++) await _free.WaitAsync(enough);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            Log.CutShort(logger, MostAtOnce - _free.CurrentCount, events.Count);
        }
    }

    public void Dispose() => _free.Dispose();

    private async Task StartAsync(GatewayEvent received, CancellationToken enough)
    {
        await _free.WaitAsync(enough);
        _ = Task.Run(() => RunAsync(received, enough), CancellationToken.None);
    }

    private async Task RunAsync(GatewayEvent received, CancellationToken enough)
    {
        try
        {
            await interactions.HandleAsync(received, enough);
        }
        finally
        {
            _free.Release();
        }
    }

    private async Task TellAsync(ChannelReader<GatewayEvent> told, CancellationToken enough)
    {
        await foreach (var received in told.ReadAllAsync(enough))
        {
            await servers.HandleAsync(received, enough);
            // What found no room is read again as a whole, once there is room again.
            foreach (var shard in told.Count == 0 ? _missed.Keys : [])
            {
                if (_missed.TryRemove(shard, out _)) await servers.HandleAsync(GatewayEvent.LostSome(shard), enough);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Stopped with {Running} interactions unfinished and {Waiting} events unread")]
        public static partial void CutShort(ILogger logger, int running, int waiting);
    }
}
