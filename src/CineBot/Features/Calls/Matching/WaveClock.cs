using CineBot.Features.Calls.Directory;
using CineBot.Features.Calls.Profiles;
using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CineBot.Features.Calls.Matching;

/// <summary>Looks once a minute for waves that have come, by one indexed read, and forgets what was asked long ago.</summary>
internal sealed partial class WaveClock(Database database, CommunityClock clock, WaveRound round, ILogger<WaveClock> logger) : BackgroundService
{
    /// <summary>Who was asked what is kept so long.</summary>
    public static readonly Duration Kept = Duration.FromDays(90);

    private const int AtOnce = 10;
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);
    private static readonly Duration BetweenSweeps = Duration.FromHours(6);
    private Instant _swept;

    /// <summary>Sends every wave that has come.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        while ((await database.ReadAsync(unit => WaveStore.Due(unit, clock.Now, 1), cancellation)).Count > 0)
        {
            await database.WriteAsync(
                unit =>
                {
                    foreach (var due in WaveStore.Due(unit, unit.Now, AtOnce)) round.Send(unit, due);
                    return true;
                },
                cancellation);
        }

        if (clock.Now - _swept >= BetweenSweeps || clock.Now < _swept) await SweepAsync(cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private async Task SweepAsync(CancellationToken cancellation)
    {
        _swept = clock.Now;
        await database.WriteAsync(
            unit => AskedStore.Sweep(unit, unit.Now - Kept) + ContactPeopleStore.Sweep(unit, unit.Now - Kept) + AwayStore.Sweep(unit, unit.Now.InUtc().Date.PlusDays(-7)),
            cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Waves of calls could not be sent; tried again in a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
