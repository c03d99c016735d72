using CineBot.Features.WatchParties.DatePolls;
using CineBot.Features.WatchParties.Votes;
using CineBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CineBot.Features.WatchParties.Choosing;

/// <summary>
/// Closes nominations, votes and polls at their announced hours, and reminds those who are interested: it reads what is due by an index and nothing else, so that
/// neither open nor past votes cost anything; after an outage it does at once what was to be done meanwhile.
/// </summary>
internal sealed partial class ChoosingClock(Database database, CommunityClock clock, ClockWork work, ILogger<ChoosingClock> logger) : BackgroundService
{
    private const int AtOnce = 100;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    /// <summary>Does all that is due now.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        while (await WorkAsync(clock.Now, cancellation) == AtOnce)
        {
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(clock, Pace, TickAsync, fault => Log.Later(logger, fault), stoppingToken);

    private async Task<int> WorkAsync(Instant now, CancellationToken cancellation)
    {
        var (votes, polls) = await database.ReadAsync(unit => (FilmVoteStore.Due(unit, now, AtOnce), DatePollStore.Due(unit, now, AtOnce)), cancellation);
        foreach (var vote in votes) await database.WriteAsync(unit => work.Advance(unit, vote), cancellation);
        foreach (var poll in polls) await database.WriteAsync(unit => work.Advance(unit, poll), cancellation);
        return Math.Max(votes.Count, polls.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Votes could not be closed at their hour; tried again in five seconds")]
        public static partial void Later(ILogger logger, Exception fault);
    }
}
