using System.Text.Json;
using System.Threading.Channels;
using CineBot.Discord.Payloads;
using CineBot.Interactions;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Gateway;

/// <summary>
/// Keeps a shard's session across restarts, sparingly and never on the socket loop. The stored sequence lags on purpose:
/// it is that of the save before, so that events which a killed process had queued but not yet handled come again.
/// </summary>
internal sealed partial class SessionStore(IConnectionState state, ShardId shard, GatewayRuntime runtime)
{
    /// <summary>An older session is not worth a try: Discord has probably let it go.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(60);

    public static readonly TimeSpan SavePeriod = TimeSpan.FromSeconds(5);
    private const int GuildsKept = 8;

    private readonly string _key = $"gateway.session.{shard}";
    private readonly Channel<SavedSession> _notes = System.Threading.Channels.Channel.CreateBounded<SavedSession>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private (string Session, long Sequence) _settled;
    private long _notedAt;

    /// <summary>Takes up the stored session if it is young enough, and if its address may still be trusted.</summary>
    public async Task RecallAsync(ShardSession session, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } saved || Age(saved) > LongestRest) return;
        if (GatewayAddress.Find(saved.ResumeAt, runtime.Settings.ApiBaseUrl) is not { } address) return;
        session.Begin(new(saved.Id, address, saved.Self), saved.Guilds, saved.Sequence);
        _settled = (saved.Id, saved.Sequence);
        Log.Recalled(runtime.Log, shard, saved.Sequence);
    }

    /// <summary>Has the session saved soon, if the last save was long enough ago or this one cannot wait. For the socket loop only.</summary>
    public void Note(ShardSession session, bool atOnce)
    {
        if (!atOnce && runtime.Time.GetElapsedTime(_notedAt) < SavePeriod) return;
        if (session.Current is not { } current || session.Sequence is not { } sequence) return;
        if (_settled.Session != current.Id) _settled = (current.Id, sequence);
        _notes.Writer.TryWrite(Describe(session, current, _settled.Sequence));
        _settled = (current.Id, sequence);
        _notedAt = runtime.Time.GetTimestamp();
    }

    /// <summary>Writes what was noted, one save at a time, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var note = await _notes.Reader.ReadAsync(cancellation);
                await state.SaveAsync(_key, JsonSerializer.Serialize(note, GatewayJson.Default.SavedSession), cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.NotSaved(runtime.Log, failure, shard);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Saves the session exactly as it is, or removes the stored one if there is none.</summary>
    public async Task SaveAsync(ShardSession session, CancellationToken cancellation)
    {
        try
        {
            if (session.Current is { } current && session.Sequence is { } sequence)
                await state.SaveAsync(_key, JsonSerializer.Serialize(Describe(session, current, sequence), GatewayJson.Default.SavedSession), cancellation);
            else
                await state.RemoveAsync(_key, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.NotSaved(runtime.Log, failure, shard);
        }
    }

    private async Task<SavedSession?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            var text = await state.FindAsync(_key, cancellation);
            return text is null ? null : JsonSerializer.Deserialize(text, GatewayJson.Default.SavedSession);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.NotRecalled(runtime.Log, failure, shard);
            return null;
        }
    }

    private TimeSpan Age(SavedSession saved) => (runtime.Time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(saved.SavedAt)).Duration();

    private SavedSession Describe(ShardSession session, GatewaySession current, long sequence) => new(
        current.Id,
        current.ResumeAt.Text,
        current.Self,
        session.Guilds.Sample(GuildsKept),
        sequence,
        runtime.Time.GetUtcNow().ToUnixTimeMilliseconds());

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} goes on with the stored session after event {Sequence}.")]
        public static partial void Recalled(ILogger logger, ShardId shard, long sequence);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The stored session of shard {Shard} cannot be read; a new one will be started.")]
        public static partial void NotRecalled(ILogger logger, Exception failure, ShardId shard);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The session of shard {Shard} cannot be stored; a restart will need a new one.")]
        public static partial void NotSaved(ILogger logger, Exception failure, ShardId shard);
    }
}
