using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CineBot.Features.WatchParties.Mirror;

/// <summary>Brings what is due in line, one after the other; it looks once a second, by one indexed read.</summary>
internal sealed partial class MirrorWorker(Database database, MirrorDesk desk, CommunityClock clock, ILogger<MirrorWorker> logger) : BackgroundService
{
    private const int AtOnce = 20;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // Longer than the longest wait for a limit of Discord's.
    private static readonly Duration Lease = Duration.FromMinutes(10);

    /// <summary>Takes up what is due and returns when it is settled, or put off.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        if (!await database.ReadAsync(unit => MirrorStore.AnyDue(unit, clock.Now), cancellation)) return;
        foreach (var mirror in await database.WriteAsync(unit => MirrorStore.Claim(unit, Lease, AtOnce), cancellation))
            await AlignAsync(mirror, cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private async Task AlignAsync(PartyMirror mirror, CancellationToken cancellation)
    {
        try
        {
            await desk.AlignAsync(mirror, cancellation);
        }
        catch (DeliveryFailure failure)
        {
            Log.NotListed(logger, mirror.Guild, mirror.Number, mirror.Attempts, failure.Fault);
            await database.WriteAsync(unit => desk.Failed(unit, mirror, failure), cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Events could not be brought in line with their watch parties; tried again in a second")]
        public static partial void Failed(ILogger logger, Exception fault);

        [LoggerMessage(2, LogLevel.Warning, "The event of watch party {Guild}/{Number} is not in line at attempt {Attempt}: {Fault}")]
        public static partial void NotListed(ILogger logger, GuildId guild, long number, long attempt, DeliveryFault fault);
    }
}
