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
            await database.WriteAsync(unit => Purge(unit, guild), cancellation);
            Log.Purged(logger, guild);
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

    private bool Purge(WriteUnit unit, GuildId guild)
    {
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
    }
}
