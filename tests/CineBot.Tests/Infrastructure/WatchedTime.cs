using System.Threading.Channels;

namespace CineBot.Tests.Infrastructure;

/// <summary>Manual time that tells when the code under test begins to wait, so that a test moves time neither too early nor by guessing.</summary>
internal sealed class WatchedTime(ManualTime time) : TimeProvider
{
    private readonly Channel<TimeSpan> _pauses = Channel.CreateUnbounded<TimeSpan>();

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    /// <summary>A time limit is no pause: it is meant not to be reached.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = time.CreateTimer(callback, state, dueTime, period);
        if (state is not CancellationTokenSource) _pauses.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>The next pause that began, each told once.</summary>
    public async Task<TimeSpan> PauseAsync() => await _pauses.Reader.ReadAsync();

    /// <summary>Moves time through each pause until the work is done; returns the pauses.</summary>
    public async Task<IReadOnlyList<TimeSpan>> PassAsync(Task work)
    {
        var passed = new List<TimeSpan>();
        while (true)
        {
            var began = _pauses.Reader.WaitToReadAsync().AsTask();
            if (await Task.WhenAny(work, began) == work) return passed;
            if (!_pauses.Reader.TryRead(out var pause)) continue;
            passed.Add(pause);
            time.Advance(pause);
        }
    }
}
