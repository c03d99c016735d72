using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CineBot.Discord.Gateway;

/// <summary>
/// Between the sockets, which never wait, and the one reader. Two bounded lanes; interactions are read first, since people
/// wait for them. When it is full: of the interactions the oldest is dropped, whose three seconds run out first; of the other
/// events the newest is dropped, and the reader gets one <see cref="GatewayEvent.Gap"/> for the shard once it has caught up.
/// </summary>
internal sealed class EventQueue(int interactions = 1024, int others = 4096)
{
    private readonly Lock _lock = new();
    private readonly Queue<GatewayEvent> _interactions = new();
    private readonly Queue<GatewayEvent> _others = new();
    private readonly SortedSet<int> _gaps = [];
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _dropped;

    /// <summary>How many events were dropped since the start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>How many events wait for the reader.</summary>
    public int Count
    {
        get { lock (_lock) return _interactions.Count + _others.Count; }
    }

    /// <summary>Never waits; false if an event was dropped for it, or it was dropped itself.</summary>
    public bool Enqueue(GatewayEvent received)
    {
        bool kept;
        lock (_lock) kept = received.Name is GatewayEvent.InteractionCreate ? EnqueueInteraction(received) : EnqueueOther(received);
        if (!kept) Interlocked.Increment(ref _dropped);
        _bell.Writer.TryWrite(true);
        return kept;
    }

    /// <summary>No more events will come; the reader ends after those that wait.</summary>
    public void Complete() => _bell.Writer.TryComplete();

    /// <summary>The events for their one reader, until <see cref="Complete"/>.</summary>
    public async IAsyncEnumerable<GatewayEvent> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await _bell.Reader.WaitToReadAsync(cancellation))
        {
            _bell.Reader.TryRead(out _);
            while (Dequeue() is { } next) yield return next;
        }

        while (Dequeue() is { } next) yield return next;
    }

    private bool EnqueueInteraction(GatewayEvent received)
    {
        _interactions.Enqueue(received);
        return _interactions.Count <= interactions || !_interactions.TryDequeue(out _);
    }

    private bool EnqueueOther(GatewayEvent received)
    {
        if (_others.Count < others)
        {
            _others.Enqueue(received);
            return true;
        }

        _gaps.Add(received.Shard);
        return false;
    }

    private GatewayEvent? Dequeue()
    {
        lock (_lock)
        {
            if (_interactions.TryDequeue(out var next) || _others.TryDequeue(out next)) return next;
            if (_gaps.Count == 0) return null;
            var shard = _gaps.Min;
            _gaps.Remove(shard);
            return GatewayEvent.LostSome(shard);
        }
    }
}
