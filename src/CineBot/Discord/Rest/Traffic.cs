namespace CineBot.Discord.Rest;

/// <summary>Who may go when: each bucket's queue and window, then the limit over all of them, from which answers to interactions are exempt.</summary>
internal sealed class Traffic(Buckets buckets, GlobalLimit global, Patience patience, Tally tally)
{
    /// <summary>The bucket of a request, held until <see cref="Leave"/>; an ordered request waits for those before it to be over.</summary>
    public async Task<Bucket> JoinAsync(Route route, CancellationToken cancellation)
    {
        var bucket = buckets.Rent(route);
        if (!route.IsOrdered) return bucket;
        try
        {
            await bucket.Lane.EnterAsync(cancellation);
            return bucket;
        }
        catch (OperationCanceledException)
        {
            buckets.Return(bucket);
            throw;
        }
    }

    public void Leave(Route route, Bucket bucket)
    {
        if (route.IsOrdered) bucket.Lane.Leave();
        buckets.Return(bucket);
    }

    /// <summary>Waits for a place; the window returned counts the attempt until <see cref="Window.Leave"/>.</summary>
    /// <exception cref="DiscordUnavailable">The place comes too late for the request, or too much failed here lately.</exception>
    public async Task<Window> AdmitAsync(RestRequest request, Bucket bucket, CancellationToken cancellation)
    {
        RefuseHotLoop(request.Route, bucket);
        var window = await ThroughAsync(bucket.Door, request, () => bucket.Window, cancellation);
        if (request.Route.IsForInteraction) return window;
        try
        {
            await PassGlobalAsync(request, cancellation);
            return window;
        }
        catch
        {
            window.Leave();
            throw;
        }
    }

    /// <summary>Counts an attempt that was made, and its failure if it was one.</summary>
    public void Count(Bucket bucket, Answer? answer)
    {
        tally.Add(Counted.Attempt);
        if (answer is { IsTransient: false }) return;
        tally.Add(Counted.Failure);
        bucket.NoteFailure(patience.Now);
    }

    /// <summary>Keeps to what an answer says of limits, its 429 included.</summary>
    public void Learn(Route route, Bucket bucket, Window window, Answer answer)
    {
        var now = patience.Now;
        // A global 429 describes the limit over all routes, not this bucket.
        if (answer is { IsGlobal: false, Limits: { } limits })
        {
            window.Learn(limits, now);
            if (limits.Bucket is { } name) buckets.Name(route, bucket, name);
        }

        if (!answer.IsRateLimited) return;
        var until = now + answer.Wait;
        tally.Add(answer.IsShared ? Counted.SharedLimit : Counted.RateLimit);
        if (answer.IsGlobal) global.Close(until);
        if (!answer.IsGlobal || route.IsForInteraction) window.Close(until);
    }

    private void RefuseHotLoop(Route route, Bucket bucket)
    {
        var rest = bucket.Rest(patience.Now);
        if (rest > TimeSpan.Zero) throw new DiscordUnavailable($"{route} failed too often.") { RetryAt = patience.Now + rest };
    }

    private async Task<Window> ThroughAsync(Turnstile door, RestRequest request, Func<Window> current, CancellationToken cancellation)
    {
        await door.EnterAsync(cancellation);
        try
        {
            while (true)
            {
                // Asked anew each time: an answer may have told meanwhile that the bucket is another route's too.
                var window = current();
                var wait = window.TryEnter(patience.Now);
                if (wait <= TimeSpan.Zero) return window;
                await patience.WaitAsync(request, wait, cancellation);
            }
        }
        finally
        {
            door.Leave();
        }
    }

    private async Task PassGlobalAsync(RestRequest request, CancellationToken cancellation)
    {
        await global.Door.EnterAsync(cancellation);
        try
        {
            while (global.TryEnter(patience.Now) is var wait && wait > TimeSpan.Zero) await patience.WaitAsync(request, wait, cancellation);
        }
        finally
        {
            global.Door.Leave();
        }
    }
}
