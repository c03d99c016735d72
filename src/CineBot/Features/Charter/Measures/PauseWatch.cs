using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Charter.Measures;

/// <summary>Looks every hour whether those in a pause still have its role, one by one: who left and came back gets it again.</summary>
internal sealed partial class PauseWatch(Database database, CommunityClock clock, IMembers members, MemberActs acts, ILogger<PauseWatch> logger) : BackgroundService
{
    private const long Most = 20;

    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    public async Task TickAsync(CancellationToken cancellation)
    {
        foreach (var look in await database.ReadAsync(unit => PauseLookStore.Due(unit, clock.Now, Most), cancellation)) await SeeAsync(look, cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private async Task SeeAsync(PauseLook look, CancellationToken cancellation)
    {
        var isBare = await IsBareAsync(look, cancellation);
        await database.WriteAsync(
            unit =>
            {
                var holds = PauseLookStore.Postpone(unit, look, unit.Now + MeasureTimes.BetweenLooks);
                if (holds && isBare && !PauseLookStore.IsAsked(unit, look)) acts.Give(unit, look.About, look.Member, look.Role);
                return true;
            },
            cancellation);
    }

    // Where Discord cannot say, it is looked again in an hour.
    private async Task<bool> IsBareAsync(PauseLook look, CancellationToken cancellation)
    {
        try
        {
            return await members.FindAsync(look.About.Guild, look.Member, cancellation) is { } view && !view.Roles.Contains(look.Role);
        }
        catch (DeliveryFailure failure)
        {
            Log.NotSeen(logger, look.About.Guild, failure.Fault);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Pauses could not be looked at; they are in a minute")]
        public static partial void Failed(ILogger logger, Exception fault);

        [LoggerMessage(2, LogLevel.Debug, "A pause in {Guild} could not be looked at: {Fault}; it is in an hour")]
        public static partial void NotSeen(ILogger logger, GuildId guild, DeliveryFault fault);
    }
}
