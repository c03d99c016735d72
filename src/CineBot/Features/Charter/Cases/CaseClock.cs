using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Charter.Cases;

/// <summary>Does what the hour asks of cases. It looks every half minute and whenever time is moved.</summary>
internal sealed partial class CaseClock(Database database, CommunityClock clock, CaseHours hours, CaseFileReading files, ILogger<CaseClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    /// <summary>Everything that is due now; where nothing is, nothing is written.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        while (await database.ReadAsync(unit => hours.IsAnythingDue(unit, clock.Now), cancellation)
            && await database.WriteAsync(hours.Strike, cancellation) > 0) { }

        while (await files.RunAsync(cancellation)) { }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Cases could not be seen to; they are in half a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
