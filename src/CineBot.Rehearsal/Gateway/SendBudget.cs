namespace CineBot.Rehearsal.Gateway;

/// <summary>How much a client may send: 120 frames in any 60 seconds.</summary>
internal sealed class SendBudget(TimeProvider wire)
{
    private readonly Queue<DateTimeOffset> _sent = new();

    /// <summary>Counts a frame; false when it is one too many.</summary>
    public bool TrySpend()
    {
        var now = wire.GetUtcNow();
        while (_sent.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(60)) _sent.Dequeue();
        _sent.Enqueue(now);
        return _sent.Count <= 120;
    }
}
