using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.WatchParties.Series;

/// <summary>Announces the evenings that are due: one indexed look for all series of all servers, every minute and whenever time is moved.</summary>
internal sealed partial class SeriesClock(Database database, CommunityClock clock, SeriesRounds rounds, ILogger<SeriesClock> logger) : BackgroundService
{
    private const long AtOnce = 50;
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    /// <summary>Everything that is due now; what a crash left undone is due still.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        while (await database.ReadAsync(unit => SeriesStore.DueAt(unit, clock.Now, 1).Count > 0, cancellation)) await database.WriteAsync(Strike, cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private bool Strike(WriteUnit unit)
    {
        foreach (var series in SeriesStore.DueAt(unit, unit.Now, AtOnce)) rounds.Strike(unit, series);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Series could not be seen to; they are in a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
