namespace CineBot.Rehearsal;

/// <summary>Lets tests await a state instead of sleeping: every raise looks again at what is awaited, under the owner's lock.</summary>
internal sealed class Signal(Lock gate)
{
    private readonly List<(Func<bool> Reached, TaskCompletionSource Done)> _awaited = [];

    /// <summary>Heard at every raise, under the owner's lock: whoever listens must be quick and raise nothing.</summary>
    public event Action? Raised;

    /// <summary>Completes at once when the state is already reached, else at the first raise that finds it so.</summary>
    public async Task WaitForAsync(Func<bool> reached, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (reached()) return;
            _awaited.Add((reached, done));
        }

        using var registration = cancellation.Register(() => done.TrySetCanceled(cancellation));
        await done.Task;
    }

    public void Raise()
    {
        lock (gate)
        {
            Raised?.Invoke();
            _awaited.RemoveAll(awaited => awaited.Done.Task.IsCompleted || (awaited.Reached() && awaited.Done.TrySetResult()));
        }
    }
}
