namespace CineBot.Rehearsal.Faults;

/// <summary>The script of what goes wrong with the next requests; the first line that fits a request is used up by it.</summary>
internal sealed class RestFaults
{
    private readonly Lock _gate = new();
    private readonly List<Line> _lines = [];

    public event Action? NoncesForgotten;

    /// <summary>The route as in <c>POST /channels/{channel_id}/messages</c>; a trailing * stands for any rest.</summary>
    public void Next(int times, string route, RestEffect effect) => NextWhere(times, name => Fits(route, name), effect);

    public void NextWhere(int times, Func<string, bool> route, RestEffect effect)
    {
        lock (_gate) _lines.Add(new Line(route, effect) { Left = times });
    }

    /// <summary>Until <see cref="Clear"/>.</summary>
    public void Always(string route, RestEffect effect) => Next(int.MaxValue, route, effect);

    public void Clear()
    {
        lock (_gate) _lines.Clear();
    }

    /// <summary>From now on no message is known by its nonce, as when a few minutes have passed.</summary>
    public void ForgetNonces() => NoncesForgotten?.Invoke();

    public RestEffect? Take(string route)
    {
        lock (_gate)
        {
            if (_lines.Find(line => line.Left > 0 && line.Route(route)) is not { } line) return null;
            line.Left--;
            return line.Effect;
        }
    }

    private static bool Fits(string pattern, string route) =>
        pattern.EndsWith('*') ? route.StartsWith(pattern[..^1], StringComparison.Ordinal) : route == pattern;

    private sealed record Line(Func<string, bool> Route, RestEffect Effect)
    {
        public int Left { get; set; }
    }
}
