using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Calls.Management;

/// <summary>Does what the hour asks of calls. It looks every half minute and whenever time is moved.</summary>
internal sealed partial class CareClock(Database database, CommunityClock clock, CareHours hours, ILogger<CareClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    /// <summary>Everything that is due now; where nothing is, nothing is written.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        while (await database.ReadAsync(unit => CareHours.IsAnythingDue(unit, clock.Now), cancellation)
            && await database.WriteAsync(hours.Strike, cancellation) > 0) { }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Calls could not be seen to; they are in half a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
