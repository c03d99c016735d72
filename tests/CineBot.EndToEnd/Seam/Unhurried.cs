namespace CineBot.EndToEnd.Seam;

/// <summary>A clock that goes on by a second whenever it is looked at: people in a story press one thing after the other without waiting, and are not taken for machines.</summary>
internal sealed class Unhurried : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _ticks, TimeSpan.TicksPerSecond);
}
