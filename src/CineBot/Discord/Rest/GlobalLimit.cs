namespace CineBot.Discord.Rest;

/// <summary>The limit over all routes: fifty requests in any second, and none at all after a global 429 until Discord allows it again.</summary>
internal sealed class GlobalLimit
{
    private readonly SlidingWindow _second = new(50, TimeSpan.FromSeconds(1));
    private readonly Lock _lock = new();
    private DateTimeOffset _closedUntil;

    /// <summary>Where attempts wait for their place.</summary>
    public Turnstile Door { get; } = new();

    /// <summary>Takes a place and returns zero; or takes none and returns how long to wait before asking again.</summary>
    public TimeSpan TryEnter(DateTimeOffset now)
    {
        lock (_lock) return now < _closedUntil ? _closedUntil - now : _second.TryMark(now);
    }

    public void Close(DateTimeOffset until)
    {
        lock (_lock) _closedUntil = until > _closedUntil ? until : _closedUntil;
    }
}
