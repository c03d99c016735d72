namespace CineBot.Discord.Rest;

/// <summary>
/// The limit over all routes: Discord allows fifty requests a second. Nine in any fifth of a second keep under it and leave room for what a busy
/// machine or the way there bunches together. After a global 429 none at all until Discord allows it again.
/// </summary>
internal sealed class GlobalLimit
{
    private readonly SlidingWindow _fifth = new(9, TimeSpan.FromMilliseconds(200));
    private readonly Lock _lock = new();
    private DateTimeOffset _closedUntil;

    /// <summary>Where attempts wait for their place.</summary>
    public Turnstile Door { get; } = new();

    /// <summary>Takes a place and returns zero; or takes none and returns how long to wait before asking again.</summary>
    public TimeSpan TryEnter(DateTimeOffset now)
    {
        lock (_lock) return now < _closedUntil ? _closedUntil - now : _fifth.TryMark(now);
    }

    public void Close(DateTimeOffset until)
    {
        lock (_lock) _closedUntil = until > _closedUntil ? until : _closedUntil;
    }
}
