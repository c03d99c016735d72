using CineBot.Storage;
using Microsoft.Extensions.Logging;

namespace CineBot.Interactions.Outgoing;

/// <summary>Takes one row from being due to being settled.</summary>
internal sealed partial class OutboxClerk(Database database, Sender sender, Settler settler, ILogger<OutboxClerk> logger)
{
    /// <summary>Never throws for what Discord says, nor for a fault of ours: the row then waits for its next try.</summary>
    public async Task HandleAsync(OutboxRow row, CancellationToken cancellation)
    {
        try
        {
            if (row.IsExpired) await ExpireAsync(row, cancellation);
            else await SendAsync(row, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, row.Entry.Action, row.Entry.Guild, row.Number, row.Attempts, fault);
            var failure = new DeliveryFailure(fault is StorageUnavailable ? DeliveryFault.Ambiguous : DeliveryFault.Unavailable, cause: fault);
            await SettleAsync(unit => settler.Failed(unit, row, failure), cancellation);
        }
    }

    // An earlier attempt may have posted the card without living to write it down: then everything that hangs on it goes on.
    private async Task ExpireAsync(OutboxRow row, CancellationToken cancellation)
    {
        try
        {
            if (await sender.FindAsync(row, cancellation) is { } earlier) await SettleAsync(unit => settler.Sent(unit, row, earlier), cancellation);
            else await SettleAsync(unit => settler.Expired(unit, row), cancellation);
        }
        catch (DeliveryFailure failure) when (Passes(failure))
        {
            await SettleAsync(unit => OutboxStore.Postpone(unit, row, RetryPolicy.NextLook(row, unit.Now), failure.Fault), cancellation);
        }
        catch (DeliveryFailure)
        {
            await SettleAsync(unit => settler.Expired(unit, row), cancellation);
        }
    }

    private async Task SendAsync(OutboxRow row, CancellationToken cancellation)
    {
        try
        {
            var sending = await sender.SendAsync(row, cancellation);
            await SettleAsync(unit => settler.Sent(unit, row, sending), cancellation);
        }
        catch (DeliveryFailure failure)
        {
            Log.NotDelivered(logger, Passes(failure) ? LogLevel.Debug : LogLevel.Warning, row.Entry.Action, row.Entry.Guild, row.Number, row.Attempts, failure.Fault);
            await SettleAsync(unit => settler.Failed(unit, row, failure), cancellation);
        }
    }

    // An outage is told once, where it is noticed, and not for each row that waits for its end.
    private static bool Passes(DeliveryFailure failure) => failure.Fault is DeliveryFault.Unavailable or DeliveryFault.Ambiguous;

    private Task<bool> SettleAsync(Action<WriteUnit> settle, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            settle(unit);
            return true;
        },
        cancellation);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "{Action} {Guild}/{Number} not delivered at attempt {Attempt}: {Fault}")]
        public static partial void NotDelivered(ILogger logger, LogLevel level, OutboxAction action, GuildId guild, long number, int attempt, DeliveryFault fault);

        [LoggerMessage(2, LogLevel.Error, "{Action} {Guild}/{Number} failed at attempt {Attempt}")]
        public static partial void Failed(ILogger logger, OutboxAction action, GuildId guild, long number, int attempt, Exception fault);
    }
}
