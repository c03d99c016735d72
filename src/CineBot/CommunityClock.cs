using NodaTime;

namespace CineBot;

/// <summary>The community's time, which rules and due times go by; a rehearsal moves it, and the wire's time stays as it is.</summary>
internal sealed class CommunityClock(TimeProvider wire)
{
    private readonly OffsetTime _time = new(wire);

    /// <summary>Raised after somebody moved the time: what waits for an hour looks again.</summary>
    public event Action? Moved;

    public Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>For what waits for an hour of this clock; its timers do not know of a move, so listen to <see cref="Moved"/> too.</summary>
    public TimeProvider Time => _time;

    /// <summary>Sets how far this clock is from the wire's, which may also be back in time.</summary>
    public void Move(TimeSpan offset)
    {
        _time.Offset = offset;
        Moved?.Invoke();
    }
}
