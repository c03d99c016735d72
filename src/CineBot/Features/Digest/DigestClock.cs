using CineBot.Interactions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Features.Digest;

/// <summary>
/// Sends digests at their hour. It looks every half minute, whenever time is moved, and as soon as Discord tells of a server, for which one that was due may
/// have waited; where nothing is due, nothing is written.
/// </summary>
internal sealed partial class DigestClock(CommunityClock clock, DigestRound round, ILogger<DigestClock> logger) : BackgroundService, IServerEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private readonly Bell _bell = new(clock.Time, clock);

    public Task TickAsync(CancellationToken cancellation) => round.StrikeAsync(clock.Now, cancellation);

    public Task SeenAsync(ServerView server, CancellationToken cancellation)
    {
        _bell.Ring();
        return Task.CompletedTask;
    }

    public Task LeftAsync(GuildId guild, CancellationToken cancellation) => Task.CompletedTask;

    public Task ListedAsync(ServerList servers, CancellationToken cancellation) => Task.CompletedTask;

    public Task ChannelGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation) => Task.CompletedTask;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.KeepAsync(_bell, Pace, TickAsync, fault => Log.Failed(logger, fault), stoppingToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Digests could not be seen to; they are in half a minute")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
