using CineBot.Interactions;
using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CineBot.Features.Settings;

/// <summary>Purges the servers that removed the bot thirty days ago; looks once an hour.</summary>
internal sealed partial class Departures(Database database, CommunityClock clock, IEnumerable<ICommunityData> data, ILogger<Departures> logger) : BackgroundService
{
    public static readonly Duration Kept = Duration.FromDays(30);

    public async Task TickAsync(CancellationToken cancellation)
    {
        foreach (var guild in await database.ReadAsync(unit => SettingsStore.LeftBefore(unit, clock.Now - Kept), cancellation))
        {
            await PurgeAsync(guild, cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock.Time);
        do
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            catch (StorageUnavailable unavailable)
            {
                Log.Later(logger, unavailable);
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }

    // One server that cannot be purged keeps no other from it.
    private async Task PurgeAsync(GuildId guild, CancellationToken cancellation)
    {
        try
        {
            database.AuditHeads.Leave(guild);
            if (await database.WriteAsync(unit => Purge(unit, guild), cancellation)) Log.Purged(logger, guild);
            else database.AuditHeads.Stay(guild);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not StorageUnavailable)
        {
            Log.Failed(logger, guild, fault);
        }
    }

    // It may have come back since it was listed.
    private bool Purge(WriteUnit unit, GuildId guild)
    {
        if (!SettingsStore.LeftBefore(unit, clock.Now - Kept).Contains(guild)) return false;
        foreach (var part in data) part.Purge(unit, guild);
        SettingsStore.Purge(unit, guild);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Server {Guild} removed the bot thirty days ago: its rows are purged")]
        public static partial void Purged(ILogger logger, GuildId guild);

        [LoggerMessage(2, LogLevel.Warning, "Servers that left could not be purged now; tried again in an hour")]
        public static partial void Later(ILogger logger, StorageUnavailable fault);

        [LoggerMessage(3, LogLevel.Error, "Server {Guild} could not be purged; tried again in an hour")]
        public static partial void Failed(ILogger logger, GuildId guild, Exception fault);
    }
}
