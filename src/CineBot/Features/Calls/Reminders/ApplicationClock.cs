using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Calls.Reminders;

/// <summary>Does what the hour asks of applications; it looks every fifteen seconds and whenever time is moved. What a crash left undone is due still.</summary>
internal sealed partial class ApplicationClock(Database database, CommunityClock clock, ApplicationHours hours, ILogger<ApplicationClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    /// <summary>Everything that is due now.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        while (await database.ReadAsync(unit => ApplicationHours.IsAnythingDue(unit, clock.Now), cancellation)) await database.WriteAsync(hours.Strike, cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Applications could not be seen to; they are in a quarter of a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
