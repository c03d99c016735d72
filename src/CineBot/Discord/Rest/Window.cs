namespace CineBot.Discord.Rest;

/// <summary>
/// The arithmetic of one bucket: how many requests it still admits, and until when. Cold, it admits all; it knows only what
/// answers taught it, and where they disagree it keeps to the stricter one.
/// </summary>
internal sealed class Window
{
    /// <summary>Resets that differ by less belong to one window: each answer's delay blurs them.</summary>
    private static readonly TimeSpan Blur = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private bool _learnt;
    private bool _closed;
    private int _limit;
    private int _remaining;
    private int _inFlight;
    private TimeSpan _length;
    private DateTimeOffset _resetAt;

    /// <summary>Takes a place and returns zero; or takes none and returns how long to wait before asking again.</summary>
    public TimeSpan TryEnter(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (now >= _resetAt) Renew(now);
            if (_closed || (_learnt && _remaining <= 0)) return _resetAt - now;
            _remaining--;
            _inFlight++;
            return TimeSpan.Zero;
        }
    }

    /// <summary>The request that had entered is over, whatever came of it; what its answer taught is told before.</summary>
    public void Leave()
    {
        lock (_lock) _inFlight--;
    }

    /// <summary>Learns from the answer to a request that is still counted as entered.</summary>
    public void Learn(LimitHeaders headers, DateTimeOffset now)
    {
        lock (_lock)
        {
            var resetAt = now + headers.ResetAfter;
            var isLater = !_learnt || resetAt > _resetAt + Blur;
            // Requests under way may not be counted in this answer yet: within a known window our own count includes them.
            _remaining = isLater ? headers.Remaining - (_inFlight - 1) : Math.Min(_remaining, headers.Remaining);
            _limit = headers.Limit;
            _length = headers.ResetAfter > _length ? headers.ResetAfter : _length;
            if (resetAt > _resetAt) _resetAt = resetAt;
            _learnt = true;
        }
    }

    /// <summary>Closes the bucket after a 429, for everybody, until <paramref name="until"/>.</summary>
    public void Close(DateTimeOffset until)
    {
        lock (_lock)
        {
            _closed = true;
            if (until > _resetAt) _resetAt = until;
        }
    }

    /// <summary>Begins the window after a reset; its end is a guess until an answer tells it.</summary>
    private void Renew(DateTimeOffset now)
    {
        _closed = false;
        if (!_learnt) return;
        _remaining = Math.Max(1, _limit - _inFlight);
        _resetAt = now + _length;
    }
}
