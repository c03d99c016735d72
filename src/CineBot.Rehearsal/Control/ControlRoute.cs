using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Control;

/// <summary>One thing that the control side can do, with the line that GET /rehearsal/ says of it.</summary>
internal sealed record ControlRoute(string Method, string Template, string Says, Func<ControlCall, CancellationToken, Task<JsonNode>> Answer)
{
    /// <summary>The status of an answer that is none of a problem.</summary>
    public int Status { get; init; } = 200;

    public static ControlRoute Of(string method, string template, string says, Func<ControlCall, JsonNode> answer) =>
        new(method, template, says, (call, _) => Task.FromResult(answer(call)));

    public Dictionary<string, string>? Match(string method, string[] path)
    {
        var parts = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (method != Method || parts.Length != path.Length) return null;
        var values = new Dictionary<string, string>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i][0] == '{') values[parts[i][1..^1]] = path[i];
            else if (parts[i] != path[i]) return null;
        }

        return values;
    }
}
