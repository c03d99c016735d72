using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CineBot.Features.Calls.Threads;

/// <summary>
/// Opens the threads of those who are in, and keeps them in line with who is; every ten minutes it looks who is really inside, where somebody of sixteen or
/// seventeen is among them.
/// </summary>
internal sealed partial class ThreadRound(Database database, CommunityClock clock, Team team, PrivateThreads threads, ILogger<ThreadRound> logger) : BackgroundService
{
    /// <summary>Extras have their thread so long before the first day.</summary>
    public static readonly Duration OpenedBefore = Duration.FromDays(3);

    private static readonly Duration BetweenLooks = Duration.FromMinutes(10);
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(20);

    private Instant _lookedAt = Instant.MinValue;

    public async Task TickAsync(CancellationToken cancellation)
    {
        if (!await database.ReadAsync(IsAnythingToDo, cancellation)) return;
        await database.WriteAsync(Strike, cancellation);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private bool IsAnythingToDo(IReadUnit unit) =>
        TeamStore.Ready(unit, clock.Now, clock.Now + OpenedBefore).Count > 0 || TeamStore.WithThread(unit).Any(call => IsOutOfLine(unit, call) || IsToBeLookedAt(unit, call));

    private int Strike(WriteUnit unit)
    {
        var isTime = clock.Now - _lookedAt >= BetweenLooks;
        foreach (var call in TeamStore.Ready(unit, unit.Now, unit.Now + OpenedBefore)) team.Open(unit, call);
        foreach (var call in TeamStore.WithThread(unit))
        {
            if (IsOutOfLine(unit, call)) team.Keep(unit, call);
            if (isTime && team.HasMinor(unit, Team.ThreadOf(call))) threads.Look(unit, Team.ThreadOf(call));
        }

        if (isTime) _lookedAt = clock.Now;
        return 0;
    }

    private static bool IsOutOfLine(IReadUnit unit, Call call) => call.State is CallState.Cancelled or CallState.Archived
        || !Team.Of(unit, call).ToHashSet().SetEquals(ThreadPeopleStore.Of(unit, Team.ThreadOf(call)).Where(person => person.IsWanted).Select(person => person.Member));

    private bool IsToBeLookedAt(IReadUnit unit, Call call) => clock.Now - _lookedAt >= BetweenLooks && team.HasMinor(unit, Team.ThreadOf(call));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The threads of shoots could not be seen to; they are in twenty seconds")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
