namespace CineBot.Rehearsal;

/// <summary>Everything that went over the wire, in order. Tokens stand here in clear, which is why it lives in memory only.</summary>
internal sealed class Transcript
{
    private readonly Lock _gate = new();
    private readonly List<RestExchange> _rest = [];
    private readonly List<GatewayFrame> _frames = [];
    private readonly Signal _grown;
    private int _number;

    public Transcript() => _grown = new Signal(_gate);

    public IReadOnlyList<RestExchange> Rest
    {
        get { lock (_gate) return [.. _rest]; }
    }

    public IReadOnlyList<GatewayFrame> Frames
    {
        get { lock (_gate) return [.. _frames]; }
    }

    /// <summary>Requests to one route, as in <c>POST /channels/{channel_id}/messages</c>.</summary>
    public IReadOnlyList<RestExchange> To(string route) => [.. Rest.Where(exchange => exchange.Route == route)];

    /// <summary>Completes when an answered exchange is as described; one that already was counts.</summary>
    public async Task<RestExchange> WaitForAsync(Func<RestExchange, bool> found, CancellationToken cancellation = default)
    {
        await _grown.WaitForAsync(() => _rest.Exists(exchange => exchange.Status is not null && found(exchange)), cancellation);
        return Rest.First(exchange => exchange.Status is not null && found(exchange));
    }

    /// <summary>Completes when that many answered exchanges are as described.</summary>
    public Task WaitForCountAsync(int count, Func<RestExchange, bool> found, CancellationToken cancellation = default) =>
        _grown.WaitForAsync(() => _rest.Count(exchange => exchange.Status is not null && found(exchange)) >= count, cancellation);

    /// <summary>Completes when a frame or a connection's opening or end is as described; pass <paramref name="after"/> to look only further on.</summary>
    public async Task<GatewayFrame> WaitForFrameAsync(Func<GatewayFrame, bool> found, int after = 0, CancellationToken cancellation = default)
    {
        await _grown.WaitForAsync(() => _frames.Exists(frame => frame.Number > after && found(frame)), cancellation);
        return Frames.First(frame => frame.Number > after && found(frame));
    }

    /// <summary>The number of the latest entry, to wait for what comes after.</summary>
    public int Latest
    {
        get { lock (_gate) return _number; }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _rest.Clear();
            _frames.Clear();
        }
    }

    public RestExchange Begin(RestExchange exchange)
    {
        lock (_gate)
        {
            exchange.Number = ++_number;
            _rest.Add(exchange);
        }

        return exchange;
    }

    public void Finish(RestExchange exchange, int status, string answer, DateTimeOffset at)
    {
        lock (_gate) (exchange.Status, exchange.Answer, exchange.AnsweredAt) = (status, answer, at);
        _grown.Raise();
    }

    public void Add(GatewayFrame frame)
    {
        lock (_gate)
        {
            frame.Number = ++_number;
            _frames.Add(frame);
        }

        _grown.Raise();
    }
}
