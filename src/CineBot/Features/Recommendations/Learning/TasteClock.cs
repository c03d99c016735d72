using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Recommendations.Learning;

/// <summary>Looks every quarter of an hour which servers' tastes are to be reckoned anew.</summary>
internal sealed partial class TasteClock(TasteDesk desk, CommunityClock clock, ILogger<TasteClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, cancellation => desk.RoundAsync(clock.Now, cancellation), fault => Log.Later(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Tastes could not be reckoned; tried again in a quarter of an hour")]
        public static partial void Later(ILogger logger, Exception fault);
    }
}
