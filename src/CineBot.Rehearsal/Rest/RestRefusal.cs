using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;

namespace CineBot.Rehearsal.Rest;

/// <summary>A refusal in Discord's words: HTTP status, numeric code, sentence, and which fields are wrong.</summary>
internal sealed class RestRefusal(int status, int code, string message, JsonNode? errors = null) : Exception(message)
{
    private JsonObject? _rateLimit;

    public int Status => status;

    public int Code => code;

    public JsonObject ToJson()
    {
        if (_rateLimit is not null) return _rateLimit.DeepClone().AsObject();
        var json = new JsonObject { ["message"] = Message, ["code"] = code };
        if (errors is not null) json["errors"] = errors.DeepClone();
        return json;
    }

    /// <summary>Refuses when a rule does.</summary>
    public static void If(DiscordError? error)
    {
        if (error is not null) throw new RestRefusal(error.Status, error.Code, error.Message, error.Errors);
    }

    public static RestRefusal TooMany(TimeSpan retryAfter, bool isGlobal) => new(429, 0, "You are being rate limited.")
    {
        _rateLimit = new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(retryAfter.TotalSeconds, 3),
            ["global"] = isGlobal,
        },
    };

    public static RestRefusal UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static RestRefusal UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static RestRefusal UnknownMember() => new(404, 10007, "Unknown Member");

    public static RestRefusal UnknownMessage() => new(404, 10008, "Unknown Message");

    public static RestRefusal UnknownRole() => new(404, 10011, "Unknown Role");

    public static RestRefusal UnknownUser() => new(404, 10013, "Unknown User");

    public static RestRefusal UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static RestRefusal UnknownBan() => new(404, 10026, "Unknown Ban");

    public static RestRefusal UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static RestRefusal UnknownCommand() => new(404, 10063, "Unknown application command");

    public static RestRefusal UnknownEvent() => new(404, 10070, "Unknown Guild Scheduled Event");

    public static RestRefusal AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static RestRefusal MissingAccess() => new(403, 50001, "Missing Access");

    public static RestRefusal Empty() => new(400, 50006, "Cannot send an empty message");

    public static RestRefusal DmClosed() => new(403, 50007, "Cannot send messages to this user");

    public static RestRefusal WrongKindOfChannel() => new(400, 50024, "Cannot execute action on this channel type");

    public static RestRefusal MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static RestRefusal InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static RestRefusal ArchivedThread() => new(400, 50083, "Thread is archived");

    public static RestRefusal LockedThread() => new(400, 160005, "Thread is locked");

    public static RestRefusal NoMutualGuild() => new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    /// <summary>50035 on one field; <paramref name="path"/> is dotted, as in data.components.0.label.</summary>
    public static RestRefusal InvalidForm(string path, string code, string sentence)
    {
        JsonNode errors = new JsonObject { ["_errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = sentence }) };
        foreach (var part in path.Split('.').Reverse()) errors = new JsonObject { [part] = errors };
        return new RestRefusal(400, 50035, "Invalid Form Body", errors);
    }
}
