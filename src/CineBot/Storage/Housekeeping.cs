using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CineBot.Storage;

/// <summary>Forgets, every hour, what is kept for a day only: the interactions that had their effect, the forms that were not sent, the counters of what was done.</summary>
internal sealed partial class Housekeeping(Database database, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly Duration InteractionsKept = Duration.FromHours(24);
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromHours(1);

    /// <summary>How many rows were forgotten.</summary>
    public Task<int> TickAsync(CancellationToken cancellation) => database.WriteAsync(
        unit => unit.Execute("DELETE FROM interactions WHERE claimed_at <= @limit", new { limit = unit.Now - InteractionsKept })
            + unit.Execute("DELETE FROM form_drafts WHERE expires_at <= @now", new { now = unit.Now })
            + unit.Execute("DELETE FROM limit_acts WHERE until_at <= @now", new { now = unit.Now })
            + unit.Execute("DELETE FROM limit_totals WHERE until_at <= @now", new { now = unit.Now }),
        cancellation);

    /// <summary>Writes down the heads of the audit chains that could not be written before; tells where they still cannot.</summary>
    public void LookAtAudit()
    {
        database.AuditHeads.Retry();
        if (database.AuditHeads.Fault is { } fault) Log.HeadBehind(logger, fault);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var restart in database.AuditRestarts) Log.Restarted(logger, restart.GuildId, restart.Sequence);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
                LookAtAudit();
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Log.Failed(logger, fault);
            }

            await Task.Delay(BetweenRounds, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What is kept for a day only could not be forgotten; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, Exception fault);

        [LoggerMessage(2, LogLevel.Error, "The end of the audit chain of server {Guild} is missing: cut, or an older database was put in place; row {Sequence} of it now says so")]
        public static partial void Restarted(ILogger logger, GuildId guild, long sequence);

        [LoggerMessage(3, LogLevel.Error, "The heads of the audit chains cannot be written beside the database; tried again with the next row, or in an hour")]
        public static partial void HeadBehind(ILogger logger, Exception fault);
    }
}
