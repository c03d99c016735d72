using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Gateway;

/// <summary>What outlives a connection: who was told what under which number, so that a resume can say it again.</summary>
internal sealed class GatewaySession(string id, Intent intents, int shard, int shards)
{
    private const int Remembered = 10_000;
    private readonly List<(int Sequence, string Text)> _sent = [];

    public string Id => id;

    public Intent Intents => intents;

    public int Shard => shard;

    public int Shards => shards;

    public int Sequence { get; private set; }

    public GatewayConnection? Connection { get; set; }

    /// <summary>When its connection was lost; null while connected.</summary>
    public DateTimeOffset? LostAt { get; set; }

    public bool IsOver { get; set; }

    public bool Covers(Guild? guild) => guild is null ? shard == 0 : (int)((guild.Id >> 22) % (ulong)shards) == shard;

    /// <summary>Numbers a dispatch, remembers it, and sends it when there is somebody to hear it.</summary>
    public void Dispatch(string type, JsonNode payload) => DispatchText(type, payload.Written());

    public void DispatchText(string type, string payload)
    {
        var text = $$"""{"t":"{{type}}","s":{{++Sequence}},"op":0,"d":{{payload}}}""";
        _sent.Add((Sequence, text));
        if (_sent.Count > Remembered) _sent.RemoveAt(0);
        Connection?.SendDispatch(text);
    }

    /// <summary>What was sent after a number; null when that is no longer, or was never, known.</summary>
    public IReadOnlyList<string>? After(int sequence)
    {
        if (sequence > Sequence) return null;
        if (sequence < Sequence && _sent[0].Sequence > sequence + 1) return null;
        return [.. _sent.Where(sent => sent.Sequence > sequence).Select(sent => sent.Text)];
    }

    /// <summary>The latest dispatches as they were, for sending them again.</summary>
    public IReadOnlyList<string> Latest(int count) => [.. _sent.TakeLast(count).Select(sent => sent.Text)];
}
