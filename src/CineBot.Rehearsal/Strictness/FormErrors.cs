using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>Everything that is wrong with one request body, gathered into Discord's nested tree of <c>_errors</c>.</summary>
/// <remarks>Where Discord's own code for a refusal is not on record, ours is built in the same manner; the status and 50035 hold anyway.</remarks>
internal sealed class FormErrors
{
    private readonly JsonObject tree = [];

    public void Add(IEnumerable<string> path, string code, string message)
    {
        var field = tree;
        foreach (var name in path)
        {
            if (field[name] is not JsonObject inner) field[name] = inner = [];
            field = inner;
        }
        if (field["_errors"] is not JsonArray errors) field["_errors"] = errors = [];
        errors.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    /// <summary>The refusal, or null when nothing is wrong.</summary>
    public DiscordError? ToError() => tree.Count == 0 ? null : DiscordError.InvalidForm(tree);
}
