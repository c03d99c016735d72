using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Gateway;

/// <summary>One shard, connection after connection: it resumes what can be resumed, starts anew what cannot, and waits longer the more often it fails.</summary>
internal sealed partial class GatewayShard(GatewayRuntime runtime, IdentifyGate gate, ShardMemory memory, EventQueue events)
{
    /// <summary>So many failed attempts in a row, about three minutes, and the session counts as lost.</summary>
    public const int ResumeAttempts = 8;

    private volatile GatewayConnection? _connection;
    private volatile SilenceWatch? _watch;
    private volatile Task? _waiting;
    private int _failures;

    public ShardId Id => memory.Shard;

    public ShardState State => _waiting is { IsCompleted: false } ? ShardState.Waiting
        : _watch is { IsEstablished: true } ? ShardState.Connected
        : ShardState.Connecting;

    /// <summary>The heartbeat of the present connection; null while there is none.</summary>
    public Heartbeat? Heartbeat => _connection?.Heartbeat;

    /// <summary>Runs until <paramref name="stop"/>; then the session is stored, so that the next process can resume it within a minute.</summary>
    /// <exception cref="GatewayFatal">Trying again is of no use.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var ended = new CancellationTokenSource();
        var saving = memory.Store.RunAsync(ended.Token);
        try
        {
            await memory.Store.RecallAsync(memory.Session, stop);
            await ConnectAgainAndAgainAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Log.Stopped(runtime.Log, Id);
        }
        finally
        {
            await ended.CancelAsync();
            await saving;
            await memory.Store.SaveAsync(memory.Session, CancellationToken.None);
        }
    }

    private async Task ConnectAgainAndAgainAsync(CancellationToken stop)
    {
        var end = new ConnectionEnd(NextStep.Resume, "the bot starts");
        while (end.Next is not NextStep.Stop)
        {
            end = await AttemptAsync(suspect: end.Deaf, stop);
            if (IsNews) Log.Ended(runtime.Log, Id, end.Reason, end.Next);
            _failures = end.Steady ? 0 : _failures + 1;
            if (end.Next is NextStep.Identify || _failures >= ResumeAttempts) memory.Session.Forget();
            if (end.Next is not NextStep.Stop) await (_waiting = runtime.WaitAsync(PauseAfter(end), stop));
        }
    }

    private TimeSpan PauseAfter(ConnectionEnd end)
    {
        var ceiling = memory.Session.Current is null && end.Next is NextStep.Identify ? Backoff.LongestBetweenSessions : Backoff.Longest;
        var pause = Backoff.After(_failures, ceiling, runtime.Chance);
        return pause > end.Pause ? pause : end.Pause;
    }

    private async Task<ConnectionEnd> AttemptAsync(bool suspect, CancellationToken stop)
    {
        var watch = new SilenceWatch(runtime, suspect) { Established = TellEstablished };
        ConnectionEnd end;
        try
        {
            end = await ConnectAsync(watch, stop);
        }
        catch (Exception fault) when (fault is not GatewayFatal)
        {
            if (stop.IsCancellationRequested) return new(NextStep.Stop, "the bot stops");
            if (IsNews) Log.Failed(runtime.Log, Id, fault.GetType().Name, fault.Message);
            end = new(NextStep.Resume, "it failed") { Deaf = suspect && !watch.IsEstablished };
        }
        finally
        {
            (_watch, _connection) = (null, null);
        }

        return end with { Steady = watch.IsSteady };
    }

    // A first failure is told as it is; those that follow it in a row say nothing new until it is over.
    private bool IsNews => _failures == 0;

    private void TellEstablished()
    {
        if (_failures > 0) Log.Again(runtime.Log, Id, _failures + 1);
    }

    private async Task<ConnectionEnd> ConnectAsync(SilenceWatch watch, CancellationToken stop)
    {
        var session = memory.Session.Current;
        using var pass = session is null ? await EnterAsync(stop) : null;
        using var socket = await GatewaySocket.ConnectAsync(pass?.Address ?? session!.ResumeAt, runtime.Time, stop);
        var connection = new GatewayConnection(socket, await Greeting.ReceiveAsync(socket, runtime, stop), memory, runtime);
        pass?.Spend();
        await socket.SendAsync(session is null ? Identify() : Resume(session), heartbeat: false, stop);
        pass?.Dispose();
        (_watch, _connection) = (watch, connection);
        return await connection.RunAsync(new(runtime, memory, events, watch), watch, stop);
    }

    private Task<IdentifyPass> EnterAsync(CancellationToken stop)
    {
        var entering = gate.EnterAsync(Id, stop);
        _waiting = entering;
        return entering;
    }

    private byte[] Identify() => GatewayFrames.Identify(runtime.Settings, Id);

    private byte[] Resume(GatewaySession session) => GatewayFrames.Resume(runtime.Settings, session, memory.Session.Sequence ?? 0);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The connection of shard {Shard} ended: {Reason}; next: {Next}.")]
        public static partial void Ended(ILogger logger, ShardId shard, string reason, NextStep next);

        [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} is connected again, at attempt {Attempt}.")]
        public static partial void Again(ILogger logger, ShardId shard, int attempt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The connection of shard {Shard} failed: {Fault}: {Detail}")]
        public static partial void Failed(ILogger logger, ShardId shard, string fault, string detail);

        [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} has stopped.")]
        public static partial void Stopped(ILogger logger, ShardId shard);
    }
}
