using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Films.Identity;

/// <summary>Looks every minute whether the catalogue is another one.</summary>
internal sealed partial class ReunionClock(Reunion reunion, CommunityClock clock, ILogger<ReunionClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, reunion.RoundAsync, fault => Log.Later(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Films could not be looked for in the catalogue; tried again in a minute")]
        public static partial void Later(ILogger logger, Exception fault);
    }
}
