using System.Text.Json;
using CineBot.Discord.Payloads;

namespace CineBot.Discord.Gateway;

/// <summary>The server's first message on a new connection.</summary>
internal static class Greeting
{
    /// <summary>Waits for the hello; the heartbeat's interval is in it.</summary>
    /// <exception cref="InvalidDataException">Something else came, or a close that another connection may not meet.</exception>
    /// <exception cref="GatewayFatal">The server closed it for good.</exception>
    public static async Task<TimeSpan> ReceiveAsync(GatewaySocket socket, GatewayRuntime runtime, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(GatewaySocket.ConnectPatience, runtime.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        if (await socket.ReceiveAsync(either.Token) is { } message) return Read(message);
        var next = CloseCodes.After(socket.CloseCode, runtime.Settings);
        throw new InvalidDataException($"The server closed with {socket.CloseCode} instead of a hello; next: {next}.");
    }

    private static TimeSpan Read(ReadOnlyMemory<byte> message)
    {
        var envelope = Envelope.Parse(message);
        var hello = envelope.Op is GatewayOp.Hello ? JsonSerializer.Deserialize(envelope.Data.Span, GatewayJson.Default.GatewayHello) : null;
        return hello is { HeartbeatInterval: > 0 and var interval }
            ? TimeSpan.FromMilliseconds(interval)
            : throw new InvalidDataException("The server's first message is no hello.");
    }
}
