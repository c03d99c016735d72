namespace CineBot.Features.Films.Sources;

/// <summary>Remembers the last so many things for a while, and forgets the oldest first: bounded whatever is asked.</summary>
internal sealed class ShortMemory<TKey, TValue>(int most, TimeSpan lifetime, TimeProvider wireTime)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (TValue Value, DateTimeOffset Until)> _kept = [];
    private readonly Queue<TKey> _order = new();

    public TValue? Find(TKey key)
    {
        lock (_lock) return _kept.TryGetValue(key, out var found) && found.Until > wireTime.GetUtcNow() ? found.Value : null;
    }

    public void Keep(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (!_kept.ContainsKey(key)) _order.Enqueue(key);
            _kept[key] = (value, wireTime.GetUtcNow() + lifetime);
            if (_order.Count > most) _kept.Remove(_order.Dequeue());
        }
    }
}
