namespace CineBot.Discord.Rest;

/// <summary>Lets one through at a time, in the order of arrival; whoever gives up leaves the queue without holding up the others.</summary>
internal sealed class Turnstile
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _queue = new();
    private bool _taken;

    /// <summary>Waits for the turn; whoever got it calls <see cref="Leave"/> once.</summary>
    public Task EnterAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (cancellation.IsCancellationRequested) return Task.FromCanceled(cancellation);
            if (!_taken)
            {
                _taken = true;
                return Task.CompletedTask;
            }

            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _queue.Enqueue(place);
            return WaitAsync(place, cancellation);
        }
    }

    /// <summary>Passes the turn to the next one who still waits.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            while (_queue.TryDequeue(out var next))
            {
                if (next.TrySetResult()) return;
            }

            _taken = false;
        }
    }

    private static async Task WaitAsync(TaskCompletionSource place, CancellationToken cancellation)
    {
        await using (cancellation.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), place))
        {
            await place.Task;
        }
    }
}
