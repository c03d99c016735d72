namespace CineBot.Discord.Gateway;

/// <summary>Discord's limit of what one connection may send: 120 messages in any 60 seconds, of which a few are kept for heartbeats.</summary>
internal sealed class SendBudget(TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    public const int Limit = 120;
    public const int KeptForHeartbeats = 10;

    private readonly Queue<long> _sent = new();

    /// <summary>How long the next message must wait; zero, and it counts as sent from now on. The caller sends one at a time.</summary>
    public TimeSpan Take(bool heartbeat)
    {
        while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window) _sent.Dequeue();
        if (_sent.Count >= (heartbeat ? Limit : Limit - KeptForHeartbeats)) return Window - time.GetElapsedTime(_sent.Peek());
        _sent.Enqueue(time.GetTimestamp());
        return TimeSpan.Zero;
    }
}
