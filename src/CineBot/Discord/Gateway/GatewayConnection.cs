using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Gateway;

/// <summary>
/// The life of one connection after the server's hello: it reads, beats and watches side by side until the first of them ends
/// it. The read loop waits for nothing but the socket.
/// </summary>
internal sealed partial class GatewayConnection(GatewaySocket socket, TimeSpan interval, ShardMemory memory, GatewayRuntime runtime)
{
    private static readonly TimeSpan LeastWaitForNewSession = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWaitForNewSession = TimeSpan.FromSeconds(5);

    public Heartbeat Heartbeat { get; } = new(
        interval, runtime, cancellation => socket.SendAsync(GatewayFrames.Heartbeat(memory.Session.Sequence), heartbeat: true, cancellation));

    /// <summary>Runs until the connection is of no more use, and closes it so that its session can be resumed.</summary>
    /// <exception cref="GatewayFatal">Discord closed it for good.</exception>
    public async Task<ConnectionEnd> RunAsync(DispatchInbox inbox, SilenceWatch watch, CancellationToken stop)
    {
        using var life = new CancellationTokenSource();
        Task<ConnectionEnd>[] parts =
        [
            Heartbeat.RunAsync(life.Token),
            watch.RunAsync(AskAsync, life.Token),
            UntilAsync(stop, life.Token),
            ReadAsync(inbox, life.Token),
        ];
        try
        {
            return await await Task.WhenAny(parts);
        }
        finally
        {
            // First the goodbye: a cancelled receive would cut the connection without one.
            await socket.CloseAsync(CloseCodes.KeepSession);
            await life.CancelAsync();
            await ((Task)Task.WhenAll(parts)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<ConnectionEnd> ReadAsync(DispatchInbox inbox, CancellationToken life)
    {
        while (await socket.ReceiveAsync(life) is { } message)
        {
            if (await HandleAsync(Envelope.Parse(message), inbox, life) is { } end) return end;
        }

        Log.Closed(runtime.Log, memory.Shard, socket.CloseCode);
        return new(CloseCodes.After(socket.CloseCode, runtime.Settings), $"the server closed it with {socket.CloseCode}");
    }

    private async ValueTask<ConnectionEnd?> HandleAsync(Envelope envelope, DispatchInbox inbox, CancellationToken life)
    {
        switch (envelope.Op)
        {
            case GatewayOp.Dispatch:
                return inbox.Accept(envelope);
            case GatewayOp.Heartbeat:
                await Heartbeat.BeatAsync(life);
                return null;
            case GatewayOp.HeartbeatAck:
                Heartbeat.Acknowledge();
                memory.Store.Note(memory.Session, atOnce: false);
                return null;
            case GatewayOp.Reconnect:
                return new(NextStep.Resume, "the server asked for a new connection");
            case GatewayOp.InvalidSession:
                return Invalidated(envelope.Data.Span);
            default:
                Log.UnknownOp(runtime.Log, memory.Shard, envelope.Op);
                return null;
        }
    }

    private ConnectionEnd Invalidated(ReadOnlySpan<byte> data) => data.SequenceEqual("true"u8)
        ? new(NextStep.Resume, "the session must be resumed")
        : new(NextStep.Identify, "the session is lost") { Pause = runtime.Between(LeastWaitForNewSession, MostWaitForNewSession) };

    private async Task<bool> AskAsync(CancellationToken life)
    {
        if (memory.Session.Current is not { } session || memory.Session.Guilds.Any is not { } guild) return false;
        Log.Asked(runtime.Log, memory.Shard);
        await socket.SendAsync(GatewayFrames.AskForSelf(guild, session.Self), heartbeat: false, life);
        return true;
    }

    private static async Task<ConnectionEnd> UntilAsync(CancellationToken stop, CancellationToken life)
    {
        var stopped = new TaskCompletionSource<ConnectionEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var asked = stop.Register(() => stopped.TrySetResult(new(NextStep.Stop, "the bot stops")));
        await using var ended = life.Register(() => stopped.TrySetCanceled(life));
        return await stopped.Task;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Discord closed shard {Shard} with {Code}.")]
        public static partial void Closed(ILogger logger, ShardId shard, int? code);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} received the unknown opcode {Op}.")]
        public static partial void UnknownOp(ILogger logger, ShardId shard, int op);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} asks for a sign of life.")]
        public static partial void Asked(ILogger logger, ShardId shard);
    }
}
