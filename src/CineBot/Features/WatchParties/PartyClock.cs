using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.WatchParties;

/// <summary>Does what the hour asks of parties: seats that were not taken go on, silent hosts are relieved, films end. It looks every fifteen seconds and whenever time is moved.</summary>
internal sealed partial class PartyClock(Database database, CommunityClock clock, PartyHours hours, ILogger<PartyClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    /// <summary>Everything that is due now, at most a hundred of a kind; what a crash left undone is due still.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        if (await database.ReadAsync(unit => PartyHours.IsAnythingDue(unit, clock.Now), cancellation)) await database.WriteAsync(unit => hours.Strike(unit), cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Parties could not be seen to; they are in a quarter of a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
