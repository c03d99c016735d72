using CineBot.Features.Films.Sources;
using NodaTime;

namespace CineBot.External.Tmdb;

/// <summary>
/// Leaves the source alone when it is not well: for five minutes after three failures in a row, for as long as it says when it is asked too often, for an hour
/// when it refuses the key. Then one question goes through as a probe, and its answer ends the pause.
/// </summary>
internal sealed class TmdbPause
{
    private const int MostFailures = 3;
    private static readonly TimeSpan AfterFailures = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private int _failures;
    private SourceTrouble? _trouble;
    private DateTimeOffset _until;

    public SourceState State
    {
        get
        {
            lock (_lock) return _trouble is { } trouble ? new(trouble, Instant.FromDateTimeOffset(_until)) : SourceState.Well;
        }
    }

    /// <summary>Whether a question may go out now, perhaps as the probe that ends the pause.</summary>
    public bool TryPass(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_trouble is null) return true;
            if (now < _until) return false;
            _until = now + BetweenProbes;
            return true;
        }
    }

    /// <summary>True when the pause begins with this failure.</summary>
    public bool Failed(SourceTrouble trouble, DateTimeOffset now, TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            _failures++;
            var pause = trouble switch
            {
                SourceTrouble.KeyRefused => Longest,
                SourceTrouble.Busy => Clamp(retryAfter ?? AfterFailures),
                _ when _failures >= MostFailures || _trouble is not null => AfterFailures,
                _ => TimeSpan.Zero,
            };
            if (pause == TimeSpan.Zero) return false;
            var begins = _trouble is null;
            (_trouble, _until) = (trouble, now + pause);
            return begins;
        }
    }

    /// <summary>True when this answer ends a pause.</summary>
    public bool Answered()
    {
        lock (_lock)
        {
            var ends = _trouble is not null;
            (_failures, _trouble) = (0, null);
            return ends;
        }
    }

    private static TimeSpan Clamp(TimeSpan asked) => asked < BetweenProbes ? BetweenProbes : asked > Longest ? Longest : asked;
}
