using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Interactions.Outgoing;

/// <summary>
/// Sends what is due: rows of one lane one after the other, the lanes side by side, as many at a time as there is room for.
/// It sleeps until the bell rings and looks once a second besides; nothing is timed per row.
/// </summary>
internal sealed partial class OutboxWorker(OutboxQueue queue, OutboxClerk clerk, Bell bell, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Task> _lanes = new(StringComparer.Ordinal);
    private readonly Doors _doors = new();

    /// <summary>Takes up what is due and returns when it is settled.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        await TakeUpAsync(cancellation);
        await Task.WhenAll(_lanes.Values);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nothing is taken up before: what the process before left would wait for the end of its lease, and what hangs on it too.
        while (!await TryAsync(() => queue.TakeOverAsync(stoppingToken), stoppingToken)) await bell.WaitAsync(Pace, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(() => TakeUpAsync(stoppingToken), stoppingToken);
            await bell.WaitAsync(Pace, stoppingToken);
        }
    }

    private async Task TakeUpAsync(CancellationToken cancellation)
    {
        var room = _doors.Room;
        if (room is { Public: 0, Private: 0 }) return;
        foreach (var row in await queue.TakeAsync(room, cancellation)) Enqueue(row, cancellation);
    }

    private void Enqueue(OutboxRow row, CancellationToken cancellation)
    {
        _doors.Enter(row);
        var before = _lanes.GetValueOrDefault(row.Lane, Task.CompletedTask);
        var task = HandleAfterAsync(before, row, cancellation);
        _lanes[row.Lane] = task;
        _ = task.ContinueWith(_ => _lanes.TryRemove(new(row.Lane, task)), TaskScheduler.Default);
    }

    private async Task HandleAfterAsync(Task before, OutboxRow row, CancellationToken cancellation)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            await clerk.HandleAsync(row, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Its lease runs out and it is taken up again.
            Log.LeftBehind(logger, row.Entry.Guild, row.Number, fault);
        }
        finally
        {
            if (_doors.Leave(row)) bell.Ring();
        }
    }

    private async Task<bool> TryAsync(Func<Task> step, CancellationToken cancellation)
    {
        try
        {
            await step();
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, fault);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The outbox could not look for what is due; it tries again in a second")]
        public static partial void Failed(ILogger logger, Exception fault);

        [LoggerMessage(2, LogLevel.Error, "{Guild}/{Number} is left to its lease")]
        public static partial void LeftBehind(ILogger logger, GuildId guild, long number, Exception fault);
    }
}
