using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>One field of a request body: it knows its path and notes what Discord would refuse about its value.</summary>
internal sealed class Field
{
    private readonly FormErrors errors;
    private readonly string[] path;

    private Field(FormErrors errors, string[] path, JsonNode? node)
    {
        this.errors = errors;
        this.path = path;
        Node = node;
    }

    public JsonNode? Node { get; }

    /// <summary>False when absent or null: Discord treats both alike when it reads a form.</summary>
    public bool Given => Node is not null;

    /// <summary>The refusal of the whole body this field belongs to, or null.</summary>
    public DiscordError? Error => errors.ToError();

    public Field this[string name] => new(errors, [.. path, name], (Node as JsonObject)?[name]);

    public static Field Root(JsonNode? body) => new(new FormErrors(), [], body);

    public void Refuse(string code, string message) => errors.Add(path, code, message);

    /// <summary>Whether the property was sent at all, be it null.</summary>
    public bool Sent(string name) => Node is JsonObject fields && fields.ContainsKey(name);

    /// <summary>Refuses an absent value.</summary>
    public bool Required()
    {
        if (!Given) Refuse("BASE_TYPE_REQUIRED", "This field is required");
        return Given;
    }

    /// <summary>The number held, or null; nothing is noted.</summary>
    public long? Number() =>
        Node?.GetValueKind() == JsonValueKind.Number && long.TryParse(Node.ToJsonString(), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number held, whole or not, or null; nothing is noted.</summary>
    public double? Real() => Node?.GetValueKind() == JsonValueKind.Number ? double.Parse(Node.ToJsonString(), CultureInfo.InvariantCulture) : null;

    /// <summary>The text held, or null; nothing is noted.</summary>
    public string? Raw() => Node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public bool IsTrue() => Node?.GetValueKind() == JsonValueKind.True;

    /// <summary>The fields of an object by name; none for anything else.</summary>
    public IEnumerable<(string Name, Field Value)> Properties() =>
        Node is JsonObject fields ? fields.Select(field => (field.Key, this[field.Key])) : [];

    /// <summary>The elements of an array; none for anything else.</summary>
    public IReadOnlyList<Field> Elements() =>
        Node is JsonArray items ? [.. items.Select((item, index) => new Field(errors, [.. path, $"{index}"], item))] : [];
}
