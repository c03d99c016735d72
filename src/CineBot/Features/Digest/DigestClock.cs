using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Digest;

/// <summary>Sends digests at their hour. It looks every half minute and whenever time is moved; where nothing is due, nothing is written.</summary>
internal sealed partial class DigestClock(CommunityClock clock, DigestRound round, ILogger<DigestClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    public Task TickAsync(CancellationToken cancellation) => round.StrikeAsync(clock.Now, cancellation);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Digests could not be seen to; they are in half a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
