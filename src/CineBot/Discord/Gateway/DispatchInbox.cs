using System.Text.Json;
using CineBot.Discord.Payloads;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Gateway;

/// <summary>Takes the events of one connection: keeps the session's account of them and puts each, once per session, into the queue.</summary>
internal sealed partial class DispatchInbox(GatewayRuntime runtime, ShardMemory memory, EventQueue events, SilenceWatch watch)
{
    /// <summary>Null to go on; otherwise why the connection is of no use.</summary>
    public ConnectionEnd? Accept(Envelope envelope)
    {
        if (envelope.Name is not { Length: > 0 } name) return null;
        var received = new GatewayEvent(memory.Shard.Index, name, envelope.Data, envelope.Sequence ?? 0);
        if (name is GatewayEvent.Ready && !TryBegin(received)) return new(NextStep.Identify, "READY could not be understood");
        watch.Hear();
        var isNew = memory.Session.Advance(received.Sequence);
        Observe(received);
        if (!isNew && name is not (GatewayEvent.Ready or GatewayEvent.Resumed)) return null;
        if (!events.Enqueue(received)) TellOfDrops(events.Dropped);
        return null;
    }

    private void Observe(GatewayEvent received)
    {
        var starts = received.Name is GatewayEvent.Ready or GatewayEvent.Resumed;
        if (starts) watch.Establish();
        memory.Session.Guilds.Observe(received);
        memory.Store.Note(memory.Session, atOnce: starts);
    }

    /// <summary>The first, second, fourth, eighth … one: a flood of events must not become a flood of lines.</summary>
    private void TellOfDrops(long dropped)
    {
        if (long.IsPow2(dropped)) Log.Dropped(runtime.Log, memory.Shard, dropped);
    }

    private bool TryBegin(GatewayEvent received)
    {
        try
        {
            var ready = JsonSerializer.Deserialize(received.Data.Span, GatewayJson.Default.GatewayReady);
            if (ready is not { SessionId: { Length: > 0 } id, User.Id: { Length: > 0 } self }) return false;
            if (GatewayAddress.Find(ready.ResumeGatewayUrl, runtime.Settings.ApiBaseUrl) is not { } address) return false;
            var guilds = (ready.Guilds ?? []).Select(guild => guild?.Id).OfType<string>();
            memory.Session.Begin(new(id, address, self), guilds, received.Sequence);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: events come faster than they are handled; {Dropped} were dropped so far.")]
        public static partial void Dropped(ILogger logger, ShardId shard, long dropped);
    }
}
