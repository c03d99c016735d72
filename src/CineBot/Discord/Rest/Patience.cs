using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Rest;

/// <summary>How long the client waits: for a limit, for an answer, and before it tries again. All in wire time; the jitter can be replayed.</summary>
internal sealed partial class Patience(TimeProvider wireTime, Random random, ILogger<Patience> logger)
{
    /// <summary>A limit that is further off is the caller's to reschedule.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();

    public DateTimeOffset Now => wireTime.GetUtcNow();

    /// <summary>Cancels when an attempt has taken too long; dispose it.</summary>
    public CancellationTokenSource TimeLimit(RestRequest request) => new(RetrySchedule.Of(request).AttemptTimeout, wireTime);

    /// <summary>Waits for a limit to pass.</summary>
    /// <exception cref="DiscordUnavailable">It passes only after the request's deadline, or much too late.</exception>
    public Task WaitAsync(RestRequest request, TimeSpan wait, CancellationToken cancellation)
    {
        var until = Now + wait;
        if (wait > LongestWait || until >= request.Deadline) throw new DiscordUnavailable($"{request.Route} is limited until {until:O}.") { RetryAt = until };
        return Task.Delay(RoundUp(wait), wireTime, cancellation);
    }

    /// <summary>Waits before the next try, after <paramref name="failures"/> of them.</summary>
    /// <returns>False, at once, when it was the last one.</returns>
    public async Task<bool> PauseAsync(RestRequest request, int failures, CancellationToken cancellation)
    {
        if (RetrySchedule.Of(request).Pause(failures, Roll()) is not { } pause) return false;
        if (Now + pause >= request.Deadline) return false;
        Log.TryingAgain(logger, request.Route.ToString(), failures, pause.TotalMilliseconds);
        await Task.Delay(RoundUp(pause), wireTime, cancellation);
        return true;
    }

    /// <summary>Timers count whole milliseconds: one cut off would wake us before the limit's end.</summary>
    private static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    private double Roll()
    {
        lock (_lock) return random.NextDouble();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Route} failed {Failures} times; trying again in {Pause} ms")]
        public static partial void TryingAgain(ILogger logger, string route, int failures, double pause);
    }
}
