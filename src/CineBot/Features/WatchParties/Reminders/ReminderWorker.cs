using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.WatchParties.Reminders;

/// <summary>Looks once a second for moments that have come, by one indexed read; nothing is timed per party or person.</summary>
internal sealed partial class ReminderWorker(Database database, CommunityClock clock, ReminderRound round, ILogger<ReminderWorker> logger) : BackgroundService
{
    private const int AtOnce = 20;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Hands over everything that has come.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        while ((await database.ReadAsync(unit => ReminderStore.Due(unit, clock.Now, 1), cancellation)).Count > 0)
        {
            await database.WriteAsync(
                unit =>
                {
                    foreach (var due in ReminderStore.Due(unit, unit.Now, AtOnce)) round.HandOver(unit, due);
                    return true;
                },
                cancellation);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Reminders of watch parties could not be handed over; tried again in a second")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
