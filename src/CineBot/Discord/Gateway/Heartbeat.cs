namespace CineBot.Discord.Gateway;

/// <summary>The regular sign of life of one connection; it notices when the other side no longer answers.</summary>
internal sealed class Heartbeat(TimeSpan interval, GatewayRuntime runtime, Func<CancellationToken, Task> sendAsync)
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _unansweredSince;
    private TimeSpan? _latency;

    /// <summary>How long the last answer took; null before the first.</summary>
    public TimeSpan? Latency
    {
        get { lock (_lock) return _latency; }
    }

    /// <summary>When the last beat was sent, if it has no answer yet; otherwise null.</summary>
    public DateTimeOffset? UnansweredSince
    {
        get { lock (_lock) return _unansweredSince; }
    }

    /// <summary>Beats first after a random part of the interval, so that not all clients beat together; ends when a beat falls due and the one before has no answer.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken cancellation)
    {
        await runtime.WaitAsync(interval * runtime.Chance.NextDouble(), cancellation);
        while (UnansweredSince is null)
        {
            var next = runtime.WaitAsync(interval, cancellation);
            await BeatAsync(cancellation);
            await next;
        }

        return new(NextStep.Resume, "a heartbeat had no answer");
    }

    /// <summary>One beat now, also when the server asks for one.</summary>
    public async Task BeatAsync(CancellationToken cancellation)
    {
        lock (_lock) _unansweredSince = runtime.Time.GetUtcNow();
        await sendAsync(cancellation);
    }

    /// <summary>The server has answered.</summary>
    public void Acknowledge()
    {
        lock (_lock)
        {
            if (_unansweredSince is { } since) _latency = runtime.Time.GetUtcNow() - since;
            _unansweredSince = null;
        }
    }
}
