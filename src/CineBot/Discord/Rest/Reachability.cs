using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Rest;

/// <summary>Says once that Discord cannot be reached, and once that it can again: without a network the log stays short, however often it is tried.</summary>
internal sealed partial class Reachability(TimeProvider wireTime, ILogger<Reachability> logger)
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _lostAt;

    public void Lost(string why)
    {
        lock (_lock)
        {
            if (_lostAt is not null) return;
            _lostAt = wireTime.GetUtcNow();
        }

        Log.Lost(logger, why);
    }

    /// <summary>Discord answered, whatever it said.</summary>
    public void Found()
    {
        TimeSpan gap;
        lock (_lock)
        {
            if (_lostAt is not { } lostAt) return;
            gap = wireTime.GetUtcNow() - lostAt;
            _lostAt = null;
        }

        Log.Found(logger, (long)gap.TotalSeconds);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord cannot be reached ({Why}); the bot goes on trying, after longer and longer pauses")]
        public static partial void Lost(ILogger logger, string why);

        [LoggerMessage(2, LogLevel.Information, "Discord is reached again, after {Seconds} s")]
        public static partial void Found(ILogger logger, long seconds);
    }
}
