using CineBot.Rehearsal.Gateway;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Faults;

/// <summary>Everything that can be made to go wrong, on the gateway's present connections or with the next requests.</summary>
internal sealed class FaultPlan(GatewayHub gateway, InteractionDesk interactions, VirtualWorld world)
{
    /// <summary>What goes wrong with REST requests.</summary>
    public RestFaults Rest { get; } = new();

    /// <summary>What goes wrong with gateway payloads and resumes.</summary>
    public GatewayFaults Gateway => gateway.Faults;

    /// <summary>Identifies left today.</summary>
    public int SessionStartsRemaining
    {
        get => gateway.Starts.Remaining;
        set => gateway.Starts.Remaining = value;
    }

    public TimeSpan SnowflakeSkew
    {
        get => interactions.SnowflakeSkew;
        set => interactions.SnowflakeSkew = value;
    }

    /// <summary>TCP reset.</summary>
    public void ResetConnections() => Each(connection => connection.Reset());

    public void WithholdAcks(bool withheld = true) => Each(connection => connection.WithholdsAcks = withheld);

    /// <summary>Half-open: the connection stands, nobody reads or writes.</summary>
    public void Freeze(bool frozen = true) => Each(connection => connection.IsFrozen = frozen);

    /// <summary>Dispatches stop, acknowledgements flow.</summary>
    public void StopDispatching(bool stopped = true) => Each(connection => connection.IsDeaf = stopped);

    /// <summary>Op 7.</summary>
    public void AskToReconnect() => Each(connection => connection.Send("""{"t":null,"s":null,"op":7,"d":null}"""));

    /// <summary>Op 9; without <paramref name="resumable"/> the session is over.</summary>
    public void InvalidateSession(bool resumable) => Each(connection =>
    {
        if (!resumable && connection.Session is { } session) session.IsOver = true;
        connection.Send(Handshake.InvalidSession(resumable));
    });

    /// <summary>Op 1 from Discord's side: a heartbeat is wanted now.</summary>
    public void RequestHeartbeat() => Each(connection => connection.Send("""{"t":null,"s":null,"op":1,"d":null}"""));

    public void Close(int code) => Each(connection =>
    {
        if (code is 4007 or 4009 && connection.Session is { } session) session.IsOver = true;
        connection.Close(code);
    });

    /// <summary>A frame as it stands, valid or not.</summary>
    public void SendRaw(string text) => Each(connection => connection.Send(text));

    /// <summary>The latest dispatches once more, under the numbers they had.</summary>
    public void RepeatDispatches(int count) => Each(connection =>
    {
        foreach (var text in connection.Session?.Latest(count) ?? []) connection.Send(text);
    });

    private void Each(Action<GatewayConnection> act)
    {
        lock (world.Gate)
        {
            foreach (var connection in gateway.Connections.ToList()) act(connection);
        }
    }
}
