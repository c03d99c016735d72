using CineBot.Features.Members;
using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Calls.Discussions;

/// <summary>Ends discussions whose application is over or whose call is, and parts two people who may no longer be alone with each other. It looks every twenty seconds.</summary>
internal sealed partial class DiscussionRound(Database database, CommunityClock clock, DiscussionDesk discussions, ILogger<DiscussionRound> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    public async Task TickAsync(CancellationToken cancellation)
    {
        if (await database.ReadAsync(unit => DiscussionStore.Ending(unit).Any(one => IsToPart(unit, one) || IsOver(unit, one)), cancellation)) await database.WriteAsync(Strike, cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private int Strike(WriteUnit unit)
    {
        foreach (var one in DiscussionStore.Ending(unit))
        {
            if (IsToPart(unit, one)) discussions.Part(unit, one);
            else if (IsOver(unit, one)) discussions.End(unit, one);
        }

        return 0;
    }

    private bool IsToPart(IReadUnit unit, Discussion one) =>
        KeptAwayStore.AreApart(unit, one.Holder, one.Applicant) || !Pair.MayBeAlone(unit, clock.Now, one.Holder, one.Applicant);

    private static bool IsOver(IReadUnit unit, Discussion one) =>
        CallStore.Find(unit, one.Guild, one.Call) is not { State: not (CallState.Archived or CallState.Cancelled) } call || !call.IsHeldBy(one.Holder) || !Pair.IsAlive(unit, call, one.Applicant);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Discussions could not be seen to; they are in twenty seconds")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
