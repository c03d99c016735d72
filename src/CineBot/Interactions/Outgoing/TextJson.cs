using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace CineBot.Interactions.Outgoing;

/// <summary>A <see cref="Text"/> as it is kept: its key and its typed arguments, never the finished sentence, so that it is read in the reader's language.</summary>
internal static class TextJson
{
    public static string Write(Text text) => Node(text).ToJsonString();

    /// <summary>The same with the buttons that stand under it.</summary>
    public static string Write(Text text, IReadOnlyList<Button> buttons, Followed? followed = null)
    {
        var node = Node(text);
        if (followed is not null) node["followed"] = new JsonObject { ["kind"] = followed.About.Kind, ["number"] = followed.About.Number, ["topic"] = followed.Topic };
        if (buttons.Count > 0) node["buttons"] = new JsonArray([.. buttons.Select(Node)]);
        return node.ToJsonString();
    }

    /// <exception cref="FormatException">It is not one of ours.</exception>
    public static Text Read(string json) =>
        JsonNode.Parse(json) is JsonObject node && Value(node) is Text text ? text : throw new FormatException("Not a stored text.");

    /// <summary>The buttons under a stored text; most have none.</summary>
    public static IReadOnlyList<Button> ReadButtons(string json) => JsonNode.Parse(json)?["buttons"] is JsonArray buttons ? [.. buttons.Select(node => Button(node!.AsObject()))] : [];

    /// <summary>Whether a button under a stored text carries one of these codes.</summary>
    public static bool LeadsBy(string json, IReadOnlySet<string> codes) => codes.Any(code => json.Contains(code, StringComparison.Ordinal)) && ReadButtons(json).Any(button => button.Ids.Any(codes.Contains));

    /// <summary>Who follows what became of a stored text of this server; null for most.</summary>
    public static Followed? ReadFollowed(string json, GuildId guild) => JsonNode.Parse(json)?["followed"] is JsonObject node
        ? new(new(guild, node["kind"]!.GetValue<string>(), node["number"]!.GetValue<long>()), node["topic"]!.GetValue<string>())
        : null;

    private static JsonNode Node(Button button) => new JsonObject
    {
        ["label"] = Node(button.Label),
        ["path"] = button.Path,
        ["ids"] = new JsonArray([.. button.Ids.Select(id => (JsonNode)id)]),
        ["look"] = button.Look.ToString(),
    };

    private static Button Button(JsonObject node) => new(
        (Text)Value(node["label"]!.AsObject()),
        node["path"]!.GetValue<string>(),
        [.. node["ids"]!.AsArray().Select(id => id!.GetValue<string>())])
    {
        Look = Enum.Parse<ButtonLook>(node["look"]!.GetValue<string>()),
    };

    private static JsonObject Node(object arg) => arg switch
    {
        Text text => new() { ["text"] = text.Key, ["args"] = Nodes(text.Args) },
        MemberId member => new() { ["member"] = member.Value },
        ChannelId channel => new() { ["channel"] = channel.Value },
        RoleId role => new() { ["role"] = role.Value },
        int number => new() { ["number"] = number },
        long number => new() { ["number"] = number },
        Instant instant => new() { ["instant"] = instant.ToUnixTimeMilliseconds() },
        FromNow from => new() { ["from_now"] = from.Instant.ToUnixTimeMilliseconds() },
        ClockTime time => new() { ["clock"] = time.Instant.ToUnixTimeMilliseconds() },
        Duration duration => new() { ["minutes"] = (long)duration.TotalMinutes },
        CommandName command => new() { ["command"] = command.Path },
        Title title => new() { ["fr"] = title.French, ["en"] = title.English },
        Listing listing => new() { ["list"] = Nodes(listing.Items) },
        Uri address => new() { ["address"] = address.AbsoluteUri },
        string words => new() { ["words"] = words },
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A text cannot hold a {arg.GetType().Name}.")),
    };

    private static JsonArray Nodes(IEnumerable<object> args) => [.. args.Select(arg => (JsonNode)Node(arg))];

    private static object Value(JsonObject node) => node.First() switch
    {
        ("text", { } key) => new Text(key.GetValue<string>(), Values(node["args"])),
        ("member", { } id) => new MemberId(id.GetValue<long>()),
        ("channel", { } id) => new ChannelId(id.GetValue<long>()),
        ("role", { } id) => new RoleId(id.GetValue<long>()),
        ("number", { } number) => number.GetValue<long>(),
        ("instant", { } at) => Instant.FromUnixTimeMilliseconds(at.GetValue<long>()),
        ("from_now", { } at) => new FromNow(Instant.FromUnixTimeMilliseconds(at.GetValue<long>())),
        ("clock", { } at) => new ClockTime(Instant.FromUnixTimeMilliseconds(at.GetValue<long>())),
        ("minutes", { } minutes) => Duration.FromMinutes(minutes.GetValue<long>()),
        ("command", { } path) => new CommandName(path.GetValue<string>()),
        ("fr", { } french) => new Title(french.GetValue<string>(), node["en"]!.GetValue<string>()),
        ("list", { } items) => new Listing(Values(items)),
        ("address", { } address) => new Uri(address.GetValue<string>()),
        ("words", { } words) => words.GetValue<string>(),
        var (kind, _) => throw new FormatException($"Unknown argument {kind}."),
    };

    private static object[] Values(JsonNode? nodes) => [.. nodes!.AsArray().Select(node => Value(node!.AsObject()))];
}
