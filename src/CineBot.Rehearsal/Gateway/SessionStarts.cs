using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Gateway;

/// <summary>The budget of identifies: so many a day, one per concurrency slot every five seconds, on wire time.</summary>
internal sealed class SessionStarts(TimeProvider wire, TimeSpan spacing)
{
    private const int Total = 1000;
    private readonly Dictionary<int, DateTimeOffset> _latest = [];
    private DateTimeOffset _resetsAt = wire.GetUtcNow().AddDays(1);
    private int _remaining = Total;

    /// <summary>How many are left; tests set it to see a careful client wait.</summary>
    public int Remaining
    {
        get
        {
            Renew();
            return _remaining;
        }
        set => _remaining = value;
    }

    public int MaxConcurrency { get; set; } = 1;

    /// <summary>How many identifies were made in all.</summary>
    public int Made { get; private set; }

    public bool IsExhausted => Remaining <= 0;

    /// <summary>False when the slot was used less than the spacing ago.</summary>
    public bool TryStart(int shard)
    {
        Made++;
        _remaining--;
        var slot = shard % MaxConcurrency;
        var now = wire.GetUtcNow();
        if (_latest.TryGetValue(slot, out var latest) && now - latest < spacing) return false;
        _latest[slot] = now;
        return true;
    }

    public JsonObject ToJson()
    {
        Renew();
        return new()
        {
            ["total"] = Total,
            ["remaining"] = Math.Max(0, _remaining),
            ["reset_after"] = (long)(_resetsAt - wire.GetUtcNow()).TotalMilliseconds,
            ["max_concurrency"] = MaxConcurrency,
        };
    }

    private void Renew()
    {
        if (wire.GetUtcNow() < _resetsAt) return;
        (_remaining, _resetsAt) = (Total, wire.GetUtcNow().AddDays(1));
    }
}
