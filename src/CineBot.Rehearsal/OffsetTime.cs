namespace CineBot.Rehearsal;

/// <summary>A clock a settable distance away from another one; it tells whoever listens when it is moved.</summary>
internal sealed class OffsetTime(TimeProvider real) : TimeProvider
{
    private long _offsetTicks;

    public event Action<TimeSpan>? Moved;

    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Offset;

    /// <summary>Sets the distance from the real clock, forwards or backwards.</summary>
    public void MoveTo(TimeSpan offset)
    {
        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        Moved?.Invoke(offset);
    }
}
