namespace CineBot;

/// <summary>Another clock, moved by an offset that may change; timers and stopwatches run at the other clock's pace.</summary>
internal sealed class OffsetTime(TimeProvider inner) : TimeProvider
{
    private long _offset;

    public TimeSpan Offset
    {
        get => TimeSpan.FromMilliseconds(Interlocked.Read(ref _offset));
        set => Interlocked.Exchange(ref _offset, (long)value.TotalMilliseconds);
    }

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Offset;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
