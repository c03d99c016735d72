using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Storage;

/// <summary>
/// Copies the database once a day, or as soon as the bot runs again after a missed hour, and keeps the newest copies. Each copy is checked
/// whole, so that a damage is found within a day, and no sound copy is thrown away for a damaged one.
/// </summary>
internal sealed partial class DailyBackup(DatabaseFile file, BackupOptions options, TimeProvider time, ILogger<DailyBackup> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    private readonly DailyCopies _copies = new(file);

    /// <summary>Makes the copy if it is due, and throws away what is beyond the number to keep.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (!options.Enabled || _copies.LastTakenAt() is { } last && last >= LastDue(now)) return;
        var target = _copies.NameAt(now);
        // Copying blocks: it has a thread of its own, like every use of SQLite.
        var state = await Task.Factory.StartNew(() => Maintenance.BackUp(file, target), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Log.Copied(logger, target, state.Schema, state.Mark);
        foreach (var old in _copies.All().SkipLast(options.Keep)) File.Delete(old);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.Failed(logger, fault);
            }

            await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private DateTimeOffset LastDue(DateTimeOffset now)
    {
        var today = new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime), options.At, TimeSpan.Zero);
        return today <= now ? today : today.AddDays(-1);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The database was copied to {Copy}, schema {Schema}, mark {Mark}")]
        public static partial void Copied(ILogger logger, string copy, long schema, long mark);

        [LoggerMessage(2, LogLevel.Critical, "The daily copy of the database failed; the copies that are there are kept")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
