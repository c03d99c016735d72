using Microsoft.Extensions.Logging;
using NodaTime;

namespace CineBot.Interactions.Outgoing.Members;

/// <summary>Carries out one act, or finds out why not, and writes down what came of it.</summary>
internal sealed partial class MemberActClerk(IServers servers, IMemberHand hand, MemberActDesk desk, ILogger<MemberActClerk> logger)
{
    /// <summary>Never throws for what Discord says, nor for a fault of ours: the act then waits for its next try.</summary>
    public async Task HandleAsync(MemberAct act, CancellationToken cancellation)
    {
        var (obstacle, wait) = await TryAsync(act, cancellation);
        await desk.SettleAsync(act, obstacle is { } why && MemberActRules.IsDoneBy(act, why) ? null : obstacle, wait, cancellation);
    }

    private async Task<(Obstacle? Obstacle, Duration Wait)> TryAsync(MemberAct act, CancellationToken cancellation)
    {
        if (MemberActRules.Find(act, servers.Find(act.Guild)) is { } seen) return (seen, MemberActDesk.BetweenLooks);
        try
        {
            await DoAsync(act, cancellation);
            return (null, Duration.Zero);
        }
        catch (DeliveryFailure failure)
        {
            Log.NotDone(logger, act.Kind, act.Guild, act.Number, act.Attempts, failure.Fault);
            return (MemberActRules.Of(act, failure.Fault), failure.RetryAfter ?? MemberActDesk.BetweenAsking);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, act.Kind, act.Guild, act.Number, act.Attempts, fault);
            return (Obstacle.Unavailable, Duration.Zero);
        }
    }

    private Task DoAsync(MemberAct act, CancellationToken cancellation) => (act.Kind, act.Role) switch
    {
        (MemberActKind.Give, { } role) => hand.GiveAsync(act.Guild, act.Member, role, act.Reason, cancellation),
        (MemberActKind.Take, { } role) => hand.TakeAsync(act.Guild, act.Member, role, act.Reason, cancellation),
        (MemberActKind.Exclude, _) => hand.ExcludeAsync(act.Guild, act.Member, act.Reason, cancellation),
        _ => hand.LetBackAsync(act.Guild, act.Member, act.Reason, cancellation),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Act} {Guild}/{Number} not done at attempt {Attempt}: {Fault}")]
        public static partial void NotDone(ILogger logger, MemberActKind act, GuildId guild, long number, long attempt, DeliveryFault fault);

        [LoggerMessage(2, LogLevel.Error, "{Act} {Guild}/{Number} failed at attempt {Attempt}")]
        public static partial void Failed(ILogger logger, MemberActKind act, GuildId guild, long number, long attempt, Exception fault);
    }
}
