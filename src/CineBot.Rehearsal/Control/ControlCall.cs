using System.Text.Json.Nodes;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Control;

/// <summary>A request to the control side, with what it names looked up.</summary>
internal sealed record ControlCall(RehearsalDiscord Discord, IReadOnlyDictionary<string, string> Path, IReadOnlyDictionary<string, string> Query, JsonObject Body)
{
    public Persona Persona => Discord.As(Path["person"]);

    /// <summary>Through whose eyes the page looks; the first person there is when it does not say.</summary>
    public User Viewer
    {
        get
        {
            lock (Discord.World.Gate)
            {
                return Query.GetValueOrDefault("as") is { Length: > 0 } name
                    ? Discord.World.Person(name)
                    : Discord.World.Users.Find(user => !user.IsBot && !user.InTheCrowd) ?? throw new CannotAct("There is nobody here yet.");
            }
        }
    }

    /// <summary>By id or name; « dm » is the person's conversation with the bot.</summary>
    public Channel Channel => Place(Body.Text("channel") ?? Path.GetValueOrDefault("channel") ?? Query.GetValueOrDefault("channel") ?? throw Missing("channel"));

    public Message Message => Find(Body.Text("message") ?? Path.GetValueOrDefault("message"));

    public Message? ReplyTo => Body.Text("reply_to") is { } id ? Find(id) : null;

    public string Wanted(string field) => Body.Text(field) ?? throw Missing(field);

    /// <summary>The values of an object, files given as {"filename", "content_type", "base64"}.</summary>
    public (string Name, object Value)[] Values(string field) =>
        [.. (Body.Object(field) ?? []).Where(pair => pair.Value is not null).Select(pair => (pair.Key, Plain(pair.Value!)))];

    private Channel Place(string named)
    {
        if (named == "dm") return Persona.Conversation;
        lock (Discord.World.Gate) return Discord.World.FindChannel(named.AsId()) ?? Discord.World.Channel(named);
    }

    private Message Find(string? id)
    {
        lock (Discord.World.Gate)
            return Discord.World.Messages.Find(message => message.Id == id.AsId()) ?? throw new CannotAct($"There is no message {id}.", "unseen");
    }

    private static object Plain(JsonNode value) => value switch
    {
        JsonObject file => File(file),
        JsonArray { Count: > 0 } files when files.All(one => one is JsonObject) => files.Select(one => File(one!.AsObject())).ToList(),
        JsonArray several => several.Select(one => one?.ToString() ?? "").ToList(),
        JsonValue flag when flag.TryGetValue<bool>(out var yes) => yes,
        _ => value.ToString(),
    };

    private static AttachedFile File(JsonObject file) =>
        new(file.Text("filename") ?? "file", file.Text("content_type") ?? "application/octet-stream", Convert.FromBase64String(file.Text("base64") ?? ""));

    private static CannotAct Missing(string field) => new($"« {field} » is wanted.");
}
