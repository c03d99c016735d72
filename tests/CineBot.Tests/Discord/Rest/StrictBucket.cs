using CineBot.Discord.Rest;

namespace CineBot.Tests.Discord.Rest;

/// <summary>A server's side of one bucket, and a client that makes moves against it: it tells whether the client ever sent too much.</summary>
internal sealed class StrictBucket(int limit, TimeSpan length, DateTimeOffset start)
{
    private readonly Window _window = new();
    private readonly List<LimitHeaders> _underWay = [];
    private DateTimeOffset _now = start;
    private DateTimeOffset _resetAt = start + length;
    private int _used;

    /// <summary>The moves: 0–5 send, 6–7 deliver an answer (the oldest or the newest), 8–9 let time pass.</summary>
    public bool Survives(int[] moves)
    {
        if (!Send()) return false;
        Deliver(0);
        return moves.All(Make);
    }

    private bool Make(int move)
    {
        if (move <= 5) return Send();
        if (move == 6) Deliver(0);
        else if (move == 7) Deliver(_underWay.Count - 1);
        else Pass(move == 8 ? TimeSpan.FromMilliseconds(700) : length);
        return true;
    }

    private bool Send()
    {
        if (_window.TryEnter(_now) > TimeSpan.Zero) return true;
        if (_now >= _resetAt) (_used, _resetAt) = (0, _now + length);
        if (_used == limit) return false;
        _used++;
        _underWay.Add(new LimitHeaders("b", limit, limit - _used, _resetAt - _now));
        return true;
    }

    private void Deliver(int index)
    {
        if (_underWay.Count == 0) return;
        _window.Learn(_underWay[index], _now);
        _window.Leave();
        _underWay.RemoveAt(index);
    }

    /// <summary>Answers arrive before long: those of an earlier window before the next begins.</summary>
    private void Pass(TimeSpan time)
    {
        while (_underWay.Count > 0) Deliver(0);
        _now += time;
    }
}
