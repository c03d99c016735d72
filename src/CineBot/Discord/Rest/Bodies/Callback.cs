using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;

namespace CineBot.Discord.Rest.Bodies;

/// <summary>The first answer to an interaction; there is only one.</summary>
internal sealed record Callback
{
    private readonly int _type;
    private readonly MessageBody? _message;
    private readonly JsonObject? _data;

    private Callback(int type, MessageBody? message = null, JsonObject? data = null) => (_type, _message, _data) = (type, message, data);

    /// <summary>A new message.</summary>
    public static Callback Say(MessageBody message) => new(4, message);

    /// <summary>A message will follow within fifteen minutes; whether it is private is decided now.</summary>
    public static Callback Defer(bool isPrivate) =>
        new(5, data: isPrivate ? new JsonObject { ["flags"] = (int)MessageFlags.Ephemeral } : null);

    /// <summary>The message clicked on stays as it is until edited.</summary>
    public static Callback DeferUpdate() => new(6);

    /// <summary>The message clicked on is replaced.</summary>
    public static Callback Update(MessageBody message) => new(7, message);

    /// <summary>Choices while typing, as Discord takes them.</summary>
    public static Callback Suggest(JsonArray choices) => new(8, data: new JsonObject { ["choices"] = choices });

    /// <summary>A form (title, custom_id, components); never in answer to a form.</summary>
    public static Callback Open(JsonObject form) => new(9, data: form);

    public Func<HttpContent> ToBody() => HttpBody.WithFiles(_message?.Files ?? [], Write);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("type", _type);
        if (_message is not null || _data is not null) json.WritePropertyName("data");
        if (_message is not null) MessageJson.Write(json, _message);
        else _data?.WriteTo(json);
        json.WriteEndObject();
    }
}
