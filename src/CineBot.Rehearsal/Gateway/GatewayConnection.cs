using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace CineBot.Rehearsal.Gateway;

/// <summary>One socket: frames in and out, compressed when asked; it can be made deaf, mute or frozen, as real ones become.</summary>
internal sealed class GatewayConnection(int number, WebSocket socket, bool streamed, GatewayHub hub, Action reset)
{
    private readonly Channel<Frame> _outgoing = System.Threading.Channels.Channel.CreateUnbounded<Frame>();
    private readonly ZlibStreamer? _zlib = streamed ? new ZlibStreamer() : null;
    private readonly Lock _ending = new();
    private bool _isOver;

    public int Number => number;

    public GatewaySession? Session { get; set; }

    /// <summary>The code that the client closed with, once it has.</summary>
    public int? ClosedWith { get; set; }

    /// <summary>No acknowledgement of heartbeats.</summary>
    public bool WithholdsAcks { get; set; }

    /// <summary>Dispatches are not sent, everything else is.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Neither reads nor writes, though the connection stands.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Whether large frames are deflated one by one, as identify's compress asks.</summary>
    public bool CompressesPayloads { get; set; }

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = SendAllAsync(ended.Token);
        hub.Opened(this);
        try
        {
            await ReceiveAllAsync(ended.Token);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException)
        {
            hub.Record(this, FrameKind.Lost, lost.Message);
        }
        finally
        {
            lock (_ending) _isOver = true;
            hub.Closed(this);
            _outgoing.Writer.TryComplete();
            await ended.CancelAsync();
            await sending;
            _zlib?.Dispose();
        }
    }

    public void Send(string text) => _outgoing.Writer.TryWrite(new Frame(text, null));

    public void SendDispatch(string text)
    {
        if (!IsDeaf) Send(text);
    }

    public void Close(int code) => _outgoing.Writer.TryWrite(new Frame("", code));

    /// <summary>Cuts the TCP connection with no closing words; one that has just ended by itself stays as it is.</summary>
    public void Reset()
    {
        lock (_ending)
        {
            if (!_isOver) reset();
        }
    }

    private async Task ReceiveAllAsync(CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await AnswerCloseAsync(cancellation);
                return;
            }

            if (!received.EndOfMessage && length < buffer.Length) continue;
            var text = Encoding.UTF8.GetString(buffer, 0, length);
            if (!IsFrozen) hub.Receive(this, text, length);
            length = 0;
        }
    }

    private async Task AnswerCloseAsync(CancellationToken cancellation)
    {
        if (socket.State != WebSocketState.CloseReceived) return;
        hub.Record(this, FrameKind.ClosedByBot, "", (int?)socket.CloseStatus);
        if (!IsFrozen) await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, cancellation);
    }

    private async Task SendAllAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var frame in _outgoing.Reader.ReadAllAsync(cancellation))
            {
                if (IsFrozen) continue;
                if (frame.CloseCode is { } code) await SendCloseAsync(code, cancellation);
                else await SendTextAsync(frame.Text, cancellation);
            }
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            hub.Record(this, FrameKind.Lost, lost.Message);
        }
    }

    private Task SendCloseAsync(int code, CancellationToken cancellation)
    {
        hub.Record(this, FrameKind.ClosedByDiscord, "", code);
        return socket.State is WebSocketState.Open or WebSocketState.CloseReceived
            ? socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellation)
            : Task.CompletedTask;
    }

    private Task SendTextAsync(string text, CancellationToken cancellation)
    {
        if (socket.State != WebSocketState.Open) return Task.CompletedTask;
        hub.Record(this, FrameKind.ToBot, text);
        if (_zlib is not null) return socket.SendAsync(_zlib.Compress(text), WebSocketMessageType.Binary, true, cancellation);
        if (CompressesPayloads && text.Length > 1024) return socket.SendAsync(Deflated(text), WebSocketMessageType.Binary, true, cancellation);
        return socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, cancellation);
    }

    private static byte[] Deflated(string text)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(Encoding.UTF8.GetBytes(text));
        return output.ToArray();
    }

    private readonly record struct Frame(string Text, int? CloseCode);
}
