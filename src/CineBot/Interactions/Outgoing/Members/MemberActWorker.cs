using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Interactions.Outgoing.Members;

/// <summary>Does what is due to people: one thing after the other for the same person, several people at a time.</summary>
internal sealed partial class MemberActWorker(MemberActs acts, MemberActDesk desk, MemberActClerk clerk, ILogger<MemberActWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    /// <summary>Takes up what is due and returns when it is settled, or put off.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        var due = await desk.DueAsync(cancellation);
        await Task.WhenAll(due.GroupBy(act => (act.Guild, act.Member)).Select(async person =>
        {
            foreach (var act in person.OrderBy(act => act.Number)) await clerk.HandleAsync(act, cancellation);
        }));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, fault);
            }

            await acts.WaitAsync(Pace, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What is to be done to people could not be looked up or written down; tried again in a few seconds")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
