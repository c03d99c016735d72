using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Gateway;

/// <summary>All connections and sessions of the application: opens, identifies, resumes, dispatches and ends them.</summary>
internal sealed class GatewayHub
{
    private readonly VirtualWorld _world;
    private readonly Transcript _transcript;
    private readonly Protocol _protocol;
    private readonly EventFilter _filter;
    private int _connections;

    public GatewayHub(VirtualWorld world, Transcript transcript, GatewaySettings settings)
    {
        (_world, _transcript, Settings) = (world, transcript, settings);
        Starts = new SessionStarts(world.Clocks.Wire, settings.IdentifySpacing);
        _protocol = new Protocol(this, world);
        _filter = new EventFilter(world);
        world.Happened += Pass;
    }

    public GatewaySettings Settings { get; }

    public SessionStarts Starts { get; }

    public GatewayFaults Faults { get; } = new();

    public List<GatewaySession> Sessions { get; } = [];

    public List<GatewayConnection> Connections { get; } = [];

    public TimeProvider Wire => _world.Clocks.Wire;

    public int NextConnection() => Interlocked.Increment(ref _connections);

    public void Opened(GatewayConnection connection)
    {
        lock (_world.Gate)
        {
            Connections.Add(connection);
            var interval = (long)Settings.HeartbeatInterval.TotalMilliseconds;
            connection.Send($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{interval}}},"_trace":["[\"loopback\"]"]}}""");
            _world.Changed.Raise();
        }
    }

    /// <summary>Keeps the session for a resume, unless the client itself ended it with 1000 or 1001.</summary>
    public void Closed(GatewayConnection connection)
    {
        lock (_world.Gate)
        {
            Connections.Remove(connection);
            _protocol.Forget(connection);
            if (connection.Session is { } session && session.Connection == connection)
            {
                (session.Connection, session.LostAt) = (null, Wire.GetUtcNow());
                if (connection.ClosedWith is 1000 or 1001) session.IsOver = true;
            }

            _world.Changed.Raise();
        }
    }

    /// <summary>Cuts every connection as a machine that vanishes would; the last word of a client that is just leaving may come at the same time.</summary>
    public void CutAll()
    {
        List<GatewayConnection> open;
        lock (_world.Gate) open = [.. Connections];
        foreach (var connection in open) connection.Reset();
    }

    public void Receive(GatewayConnection connection, string text, int bytes)
    {
        Record(connection, FrameKind.FromBot, text);
        lock (_world.Gate) _protocol.Receive(connection, text, bytes);
    }

    public void Record(GatewayConnection connection, FrameKind kind, string text, int? closeCode = null)
    {
        if (kind == FrameKind.ClosedByBot) connection.ClosedWith = closeCode ?? 1005;
        _transcript.Add(new GatewayFrame(connection.Number, kind, text, Wire.GetUtcNow(), closeCode));
    }

    private void Pass(WorldEvent happened)
    {
        foreach (var session in Sessions.Where(session => !session.IsOver && session.Covers(happened.Guild)).ToList())
        {
            if (_filter.For(session, happened) is not { } payload) continue;
            session.DispatchText(happened.Type, Faults.Rewritten(happened.Type, payload).Written());
        }
    }
}
