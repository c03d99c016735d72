using System.Threading.Channels;

namespace CineBot.Discord.Gateway;

/// <summary>The shards that must not identify within five seconds of each other.</summary>
internal sealed class IdentifyLane
{
    private readonly Channel<bool> _turn = Channel.CreateBounded<bool>(1);
    private readonly TimeProvider _time;
    private long? _lastAt;

    public IdentifyLane(TimeProvider time)
    {
        _time = time;
        _turn.Writer.TryWrite(true);
    }

    /// <summary>Waits for the turn, and for the distance to the identify before.</summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        await _turn.Reader.ReadAsync(cancellation);
        try
        {
            while (_lastAt is { } last && _time.GetElapsedTime(last) is var since && since < IdentifyGate.Spacing)
                await Task.Delay(IdentifyGate.Spacing - since, _time, cancellation);
        }
        catch
        {
            _turn.Writer.TryWrite(true);
            throw;
        }
    }

    public void Leave(bool identified)
    {
        if (identified) _lastAt = _time.GetTimestamp();
        _turn.Writer.TryWrite(true);
    }
}

/// <summary>The right to identify once, at this address; disposed of when that was done or given up.</summary>
internal sealed class IdentifyPass(IdentifyLane lane, GatewayAddress address) : IDisposable
{
    private bool _identified;
    private bool _left;

    public GatewayAddress Address => address;

    /// <summary>The identify is about to be sent: it counts, whether or not it arrives.</summary>
    public void Spend() => _identified = true;

    public void Dispose()
    {
        if (_left) return;
        _left = true;
        lane.Leave(_identified);
    }
}
