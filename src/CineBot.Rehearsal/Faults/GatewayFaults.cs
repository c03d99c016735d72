using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Faults;

/// <summary>What the gateway has been told to get wrong next: rewritten payloads, refused resumes, doubled replays.</summary>
internal sealed class GatewayFaults
{
    private readonly List<(string Type, Func<JsonObject, JsonNode> Rewrite)> _rewrites = [];
    private int _refusedResumes;

    /// <summary>How many dispatches that were already received a resume says again.</summary>
    public int ReplaysToo { get; set; }

    /// <summary>Passes the next payload of a type through <paramref name="rewrite"/>: fields more, fields less, not even an object.</summary>
    public void RewriteNext(string type, Func<JsonObject, JsonNode> rewrite, int times = 1)
    {
        for (var i = 0; i < times; i++) _rewrites.Add((type, rewrite));
    }

    public void RefuseResumes(int times = 1) => _refusedResumes = times;

    public bool TakeRefusedResume() => _refusedResumes > 0 && _refusedResumes-- > 0;

    public JsonNode Rewritten(string type, JsonObject payload)
    {
        var index = _rewrites.FindIndex(rewrite => rewrite.Type == type);
        if (index < 0) return payload;
        var rewrite = _rewrites[index].Rewrite;
        _rewrites.RemoveAt(index);
        return rewrite(payload.DeepClone().AsObject());
    }
}
