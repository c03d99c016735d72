namespace CineBot.Discord.Rest;

/// <summary>Counts what happened within the last <paramref name="span"/>, up to <paramref name="capacity"/> times.</summary>
internal sealed class SlidingWindow(int capacity, TimeSpan span)
{
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _marks = new();

    public int Count(DateTimeOffset now)
    {
        lock (_lock)
        {
            Forget(now);
            return _marks.Count;
        }
    }

    /// <summary>Notes one more at <paramref name="now"/>, even above the capacity.</summary>
    public void Mark(DateTimeOffset now)
    {
        lock (_lock)
        {
            Forget(now);
            _marks.Enqueue(now);
        }
    }

    /// <summary>How long until there is room for one more; zero when there is.</summary>
    public TimeSpan UntilRoom(DateTimeOffset now)
    {
        lock (_lock)
        {
            Forget(now);
            return Wait(now);
        }
    }

    /// <summary>Notes one more if there is room and returns zero; else notes nothing and returns how long to wait.</summary>
    public TimeSpan TryMark(DateTimeOffset now)
    {
        lock (_lock)
        {
            Forget(now);
            var wait = Wait(now);
            if (wait == TimeSpan.Zero) _marks.Enqueue(now);
            return wait;
        }
    }

    private TimeSpan Wait(DateTimeOffset now) =>
        _marks.Count < capacity ? TimeSpan.Zero : _marks.ElementAt(_marks.Count - capacity) + span - now;

    private void Forget(DateTimeOffset now)
    {
        while (_marks.TryPeek(out var oldest) && oldest + span <= now) _marks.Dequeue();
    }
}
