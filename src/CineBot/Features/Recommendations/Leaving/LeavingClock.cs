using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Recommendations.Leaving;

/// <summary>Draws cards anew as their days pass. It looks every minute and whenever time is moved; where nothing is due, nothing is written.</summary>
internal sealed partial class LeavingClock(Database database, CommunityClock clock, Shelving shelving, ILogger<LeavingClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    /// <summary>Everything that is due now; what a crash left undone is due still.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        while (await database.ReadAsync(unit => LeavingStore.IsAnyDue(unit, clock.Now), cancellation)
            && await database.WriteAsync(shelving.Strike, cancellation) > 0) { }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Films that leave could not be seen to; they are in a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
