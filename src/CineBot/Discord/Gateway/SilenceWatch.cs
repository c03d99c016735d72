namespace CineBot.Discord.Gateway;

/// <summary>
/// Guards against a connection that acknowledges heartbeats but brings no events (discord-api-docs#8162): after a long
/// silence it asks a question whose answer is an event. A night in which nobody speaks costs one question per ten minutes.
/// </summary>
internal sealed class SilenceWatch(GatewayRuntime runtime, bool suspect)
{
    /// <summary>READY or RESUMED, or at least some event of the replay, must come within this.</summary>
    public static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(10);

    /// <summary>A connection that has served this long may be replaced at once when it ends.</summary>
    public static readonly TimeSpan SteadyAfter = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _established = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _heardAt = runtime.Time.GetTimestamp();
    private long _heard;
    private long _establishedAt;

    /// <summary>Called when the session has begun or gone on.</summary>
    public Action? Established { get; init; }

    public bool IsEstablished => _established.Task.IsCompleted;

    public bool IsSteady => IsEstablished && runtime.Time.GetElapsedTime(Volatile.Read(ref _establishedAt)) >= SteadyAfter;

    /// <summary>An event arrived.</summary>
    public void Hear()
    {
        Volatile.Write(ref _heardAt, runtime.Time.GetTimestamp());
        Interlocked.Increment(ref _heard);
    }

    /// <summary>The session has begun or gone on.</summary>
    public void Establish()
    {
        Volatile.Write(ref _establishedAt, runtime.Time.GetTimestamp());
        if (_established.TrySetResult()) Established?.Invoke();
    }

    /// <summary>
    /// Ends when the connection is deaf. <paramref name="askAsync"/> sends the question; false if there is nobody to ask about,
    /// and then nothing to be heard either. After one deaf connection the next must answer at once, or the session is given up.
    /// </summary>
    public async Task<ConnectionEnd> RunAsync(Func<CancellationToken, Task<bool>> askAsync, CancellationToken cancellation)
    {
        if (!await IsEstablishedInTimeAsync(cancellation))
            return new(suspect ? NextStep.Identify : NextStep.Resume, "the session did not start in time");
        if (suspect && !await IsAnsweredAsync(askAsync, cancellation))
            return new(NextStep.Identify, "no events came although the session was resumed");
        while (true)
        {
            await WaitForSilenceAsync(cancellation);
            if (!await IsAnsweredAsync(askAsync, cancellation))
                return new(NextStep.Resume, "no events came although heartbeats were answered") { Deaf = true };
        }
    }

    private async Task<bool> IsEstablishedInTimeAsync(CancellationToken cancellation)
    {
        while (!IsEstablished)
        {
            var before = Interlocked.Read(ref _heard);
            var patience = runtime.WaitAsync(StartPatience, cancellation);
            await Task.WhenAny(_established.Task, patience);
            cancellation.ThrowIfCancellationRequested();
            if (!IsEstablished && Interlocked.Read(ref _heard) == before) return false;
        }

        return true;
    }

    private async Task WaitForSilenceAsync(CancellationToken cancellation)
    {
        while (runtime.Time.GetElapsedTime(Volatile.Read(ref _heardAt)) is var silence && silence < Patience)
            await runtime.WaitAsync(Patience - silence, cancellation);
    }

    private async Task<bool> IsAnsweredAsync(Func<CancellationToken, Task<bool>> askAsync, CancellationToken cancellation)
    {
        var before = Interlocked.Read(ref _heard);
        var asked = await askAsync(cancellation);
        if (!asked) Hear();
        else await runtime.WaitAsync(AnswerPatience, cancellation);
        return Interlocked.Read(ref _heard) != before;
    }
}
