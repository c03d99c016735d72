namespace CineBot.Discord.Rest;

/// <summary>
/// Opened by a page of the edge before Discord. Then nothing passes for ten minutes, or for as long as the page says; after that
/// one probe a minute, until one reaches Discord.
/// </summary>
internal sealed class Circuit
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private bool _isOpen;
    private bool _isProbing;
    private DateTimeOffset _nextAt;

    /// <summary>Null lets the request pass, perhaps as the minute's probe; else the instant before which none passes.</summary>
    public DateTimeOffset? TryPass(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!_isOpen) return null;
            if (now < _nextAt) return _nextAt;
            _isProbing = true;
            _nextAt = now + BetweenProbes;
            return null;
        }
    }

    /// <summary>The edge shut us out.</summary>
    public void Open(DateTimeOffset now, TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            var pause = _isOpen ? BetweenProbes : Rest;
            var until = now + (retryAfter > pause ? retryAfter.Value : pause);
            if (until > _nextAt) _nextAt = until;
            _isOpen = true;
            _isProbing = false;
        }
    }

    /// <summary>Discord itself answered. Only a probe's answer closes: others may have been under way when the circuit opened.</summary>
    public void Reached()
    {
        lock (_lock)
        {
            if (!_isProbing) return;
            (_isOpen, _isProbing) = (false, false);
        }
    }
}
