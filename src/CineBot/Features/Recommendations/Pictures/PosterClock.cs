using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Recommendations.Pictures;

/// <summary>Looks every quarter of an hour which films' posters are to be asked for, and what is to be let go of.</summary>
internal sealed partial class PosterClock(PosterDesk desk, CommunityClock clock, ILogger<PosterClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, cancellation => desk.RoundAsync(clock.Now, cancellation), fault => Log.Later(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Posters could not be looked after; tried again in a quarter of an hour")]
        public static partial void Later(ILogger logger, Exception fault);
    }
}
