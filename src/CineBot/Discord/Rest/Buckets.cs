namespace CineBot.Discord.Rest;

/// <summary>The buckets in use: found by route and major parameter, joined when an answer tells that two routes share one, forgotten when idle.</summary>
internal sealed class Buckets(TimeProvider wireTime)
{
    /// <summary>Longer than an interaction's token lives.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(16);

    private readonly Lock _lock = new();
    private readonly Dictionary<(HttpMethod Method, string Template, string Major), Bucket> _byRoute = [];
    private readonly Dictionary<(string Name, string Major), Window> _shared = [];
    private DateTimeOffset _sweptAt = wireTime.GetUtcNow();

    /// <summary>How many are remembered.</summary>
    public int Count
    {
        get { lock (_lock) return _byRoute.Count; }
    }

    /// <summary>The bucket of a route, held until it is given back with <see cref="Return"/>.</summary>
    public Bucket Rent(Route route)
    {
        lock (_lock)
        {
            SweepSometimes();
            var key = (route.Method, route.Template, route.Major);
            if (!_byRoute.TryGetValue(key, out var bucket)) _byRoute.Add(key, bucket = new Bucket());
            bucket.Holders++;
            return bucket;
        }
    }

    public void Return(Bucket bucket)
    {
        lock (_lock)
        {
            bucket.Holders--;
            bucket.LeftAt = wireTime.GetUtcNow();
        }
    }

    /// <summary>Joins the routes that Discord counts together.</summary>
    public void Name(Route route, Bucket bucket, string name)
    {
        lock (_lock)
        {
            if (!_shared.TryGetValue((name, route.Major), out var window)) _shared.Add((name, route.Major), bucket.Window);
            else bucket.Window = window;
        }
    }

    private void SweepSometimes()
    {
        var now = wireTime.GetUtcNow();
        if (now - _sweptAt < Idle) return;
        _sweptAt = now;
        foreach (var (key, bucket) in _byRoute)
        {
            if (bucket.Holders == 0 && now - bucket.LeftAt >= Idle) _byRoute.Remove(key);
        }

        var used = _byRoute.Values.Select(bucket => bucket.Window).ToHashSet();
        foreach (var (key, window) in _shared)
        {
            if (!used.Contains(window)) _shared.Remove(key);
        }
    }
}
