using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Story;

/// <summary>How far a story is, what it counted, and what was found true of it at the end.</summary>
internal sealed class StoryState(string id)
{
    public static readonly IReadOnlyList<string> Steps = ["recommend", "react", "press", "kill", "restart", "again", "judge"];

    public string Id => id;

    public bool IsOver { get; set; }

    public string? Step { get; set; }

    public Channel? Channel { get; set; }

    public Message? Card { get; set; }

    public string? Film { get; set; }

    /// <summary>Who acted last.</summary>
    public User? Person { get; set; }

    public string? Problem { get; set; }

    /// <summary>The word by which the page says the problem to people, if it has one.</summary>
    public string? Why { get; set; }

    public Dictionary<string, long> Figures { get; } = [];

    public List<StoryVerdict> Verdicts { get; } = [];

    public JsonObject ToJson() => new()
    {
        ["id"] = id,
        ["over"] = IsOver,
        ["step"] = Step,
        ["number"] = Step is null ? 0 : Steps.TakeWhile(step => step != Step).Count() + 1,
        ["of"] = Steps.Count,
        ["channel"] = Channel?.Id.Text(),
        ["card"] = Card?.Id.Text(),
        ["film"] = Film,
        ["person"] = Person?.Id.Text(),
        ["figures"] = new JsonObject(Figures.Select(figure => KeyValuePair.Create(figure.Key, (JsonNode?)figure.Value))),
        ["verdicts"] = Verdicts.Select(verdict => (JsonNode?)verdict.ToJson()).AsArray(),
        ["problem"] = Problem,
        ["why"] = Why,
    };
}

/// <summary>Something that was to hold: it does, it does not and here is what was found, or it could not be looked at here and why.</summary>
internal sealed record StoryVerdict(string Key, bool? Holds, IReadOnlyList<string> Found, string? Because = null)
{
    public static StoryVerdict Of(string key, IEnumerable<string> found) => Of(key, [.. found]);

    private static StoryVerdict Of(string key, string[] found) => new(key, found.Length == 0, found);

    public static StoryVerdict NotHere(string key, string because) => new(key, null, [], because);

    public JsonObject ToJson() => new()
    {
        ["key"] = Key,
        ["holds"] = Holds,
        ["found"] = Found.Select(one => (JsonNode?)one).AsArray(),
        ["because"] = Because,
    };
}
