namespace CineBot.Discord.Gateway;

/// <summary>The regular sign of life of one connection; it notices when the other side no longer answers.</summary>
internal sealed class Heartbeat(TimeSpan interval, GatewayRuntime runtime, Func<CancellationToken, Task> sendAsync)
{
    private readonly Lock _lock = new();
    private bool _unanswered;
    private long _sentAt;
    private TimeSpan? _latency;

    /// <summary>How long the last answer took; null before the first.</summary>
    public TimeSpan? Latency
    {
        get { lock (_lock) return _latency; }
    }

    /// <summary>Beats first after a random part of the interval, so that not all clients beat together; ends when a beat falls due and the one before has no answer.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken cancellation)
    {
        await runtime.WaitAsync(interval * runtime.Chance.NextDouble(), cancellation);
        while (!IsUnanswered())
        {
            await BeatAsync(cancellation);
            await runtime.WaitAsync(interval, cancellation);
        }

        return new(NextStep.Resume, "a heartbeat had no answer");
    }

    /// <summary>One beat now, also when the server asks for one.</summary>
    public async Task BeatAsync(CancellationToken cancellation)
    {
        lock (_lock) (_unanswered, _sentAt) = (true, runtime.Time.GetTimestamp());
        await sendAsync(cancellation);
    }

    /// <summary>The server has answered.</summary>
    public void Acknowledge()
    {
        lock (_lock)
        {
            if (_unanswered) _latency = runtime.Time.GetElapsedTime(_sentAt);
            _unanswered = false;
        }
    }

    private bool IsUnanswered()
    {
        lock (_lock) return _unanswered;
    }
}
