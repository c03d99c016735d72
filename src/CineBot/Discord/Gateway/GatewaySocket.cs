using System.Net.WebSockets;

namespace CineBot.Discord.Gateway;

/// <summary>
/// One WebSocket to the gateway: compressed pieces in, whole messages out; one reader, any number of senders. It answers for
/// the send limit, and a send that the other side does not take in time breaks the connection.
/// </summary>
internal sealed class GatewaySocket : IDisposable
{
    /// <summary>Discord closes the connection (4002) on a longer message.</summary>
    public const int LongestSend = 4096;

    public static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly MessageInflater _inflater = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly byte[] _piece = new byte[16 * 1024];
    private readonly TimeProvider _time;
    private readonly SendBudget _budget;

    private GatewaySocket(TimeProvider time)
    {
        _time = time;
        _budget = new(time);

        // Discord's heartbeats do this work, on wire time.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>Why the server closed, once <see cref="ReceiveAsync"/> has returned null; null when it did not say.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public static async Task<GatewaySocket> ConnectAsync(GatewayAddress address, TimeProvider time, CancellationToken cancellation)
    {
        var socket = new GatewaySocket(time);
        try
        {
            if (address.Uri.IsLoopback) socket._socket.Options.Proxy = null;
            using var patience = new CancellationTokenSource(ConnectPatience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            await socket._socket.ConnectAsync(address.Uri, either.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The next message, in memory of its own; null when the server has closed.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var received = await _socket.ReceiveAsync(_piece.AsMemory(), cancellation);
            if (received.MessageType is WebSocketMessageType.Close) return null;
            _inflater.Append(_piece.AsSpan(0, received.Count));
            if (received.EndOfMessage && _inflater.Take() is { } message) return message;
        }
    }

    /// <summary>Sends in turn, later if the send limit asks for it; heartbeats may use what is kept for them.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message, bool heartbeat, CancellationToken cancellation)
    {
        if (message.Length > LongestSend) throw new InvalidOperationException($"A gateway message of {message.Length} bytes is too long.");
        await WaitForBudgetAsync(heartbeat, cancellation);
        try
        {
            using var patience = new CancellationTokenSource(SendPatience, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, either.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye with this code and does not wait for the answer; a connection that is already gone is left alone.</summary>
    public async Task CloseAsync(int code)
    {
        using var patience = new CancellationTokenSource(ClosePatience, _time);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, patience.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            _socket.Abort();
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflater.Dispose();
        _sending.Dispose();
    }

    private async Task WaitForBudgetAsync(bool heartbeat, CancellationToken cancellation)
    {
        while (true)
        {
            await _sending.WaitAsync(cancellation);
            var wait = _budget.Take(heartbeat);
            if (wait <= TimeSpan.Zero) return;
            _sending.Release();
            await Task.Delay(wait, _time, cancellation);
        }
    }
}
