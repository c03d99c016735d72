using NodaTime;

namespace CineBot;

/// <summary>The community's time, which rules and due times go by; the rehearsal moves it, and the wire's time stays as it is.</summary>
internal sealed class CommunityClock(TimeProvider time)
{
    /// <summary>Raised after somebody moved the time: what waits for an hour looks again.</summary>
    public event Action? Moved;

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>For what waits for an hour of this clock; its timers do not know of a move, so listen to <see cref="Moved"/> too.</summary>
    public TimeProvider Time => time;

    public void TellMoved() => Moved?.Invoke();
}
