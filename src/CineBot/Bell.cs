namespace CineBot;

/// <summary>Wakes whoever waits for something to do; ringing several times before they wake is ringing once.</summary>
internal sealed class Bell
{
    private readonly TimeProvider _wire;
    private TaskCompletionSource _rung = Fresh();

    /// <summary>Rings by itself when community time is moved.</summary>
    public Bell(TimeProvider wire, CommunityClock clock)
    {
        _wire = wire;
        clock.Moved += Ring;
    }

    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <summary>Waits until it rings, at most <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        await Task.WhenAny(Volatile.Read(ref _rung).Task, Task.Delay(atMost, _wire, cancellation));
        cancellation.ThrowIfCancellationRequested();
        Interlocked.Exchange(ref _rung, Fresh());
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
