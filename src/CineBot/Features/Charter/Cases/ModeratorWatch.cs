using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Charter.Cases;

/// <summary>
/// Looks every hour, one by one, whether those who are named for cases are still in their server: who left is asked nothing more, and does not count among those
/// who are free. The bot is not told of who leaves.
/// </summary>
internal sealed partial class ModeratorWatch(Database database, CommunityClock clock, IMembers members, ILogger<ModeratorWatch> logger) : BackgroundService
{
    private const long Most = 20;

    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    public async Task TickAsync(CancellationToken cancellation)
    {
        var last = new NamedPerson(default, default);
        while (await database.ReadAsync(unit => CapabilityStore.AfterForCases(unit, last, Most), cancellation) is { Count: > 0 } some)
        {
            foreach (var named in some) await SeeAsync(named, cancellation);
            last = some[^1];
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private async Task SeeAsync(NamedPerson named, CancellationToken cancellation)
    {
        if (!await HasLeftAsync(named, cancellation)) return;
        await database.WriteAsync(
            unit =>
            {
                Resignation.Write(unit, named.Guild, named.Member);
                return true;
            },
            cancellation);
    }

    // Where Discord cannot say, it is looked again in an hour.
    private async Task<bool> HasLeftAsync(NamedPerson named, CancellationToken cancellation)
    {
        try
        {
            return await members.FindAsync(named.Guild, named.Member, cancellation) is null;
        }
        catch (DeliveryFailure failure)
        {
            Log.NotSeen(logger, named.Guild, failure.Fault);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Those named for cases could not be looked at; they are in an hour")]
        public static partial void Failed(ILogger logger, Exception fault);

        [LoggerMessage(2, LogLevel.Debug, "Whether somebody named in {Guild} is still there could not be seen: {Fault}; it is in an hour")]
        public static partial void NotSeen(ILogger logger, GuildId guild, DeliveryFault fault);
    }
}
