using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>A refusal as Discord words it: an HTTP status, its own code and message, and for a form what is wrong with which field.</summary>
internal sealed record DiscordError(int Status, int Code, string Message, JsonObject? Errors = null)
{
    public static DiscordError InvalidForm(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors);

    public static DiscordError EmptyMessage { get; } = new(400, 50006, "Cannot send an empty message");

    public JsonObject ToJson()
    {
        var body = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (Errors is not null) body["errors"] = Errors.DeepClone();
        return body;
    }
}
