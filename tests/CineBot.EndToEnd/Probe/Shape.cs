using System.Text.Json;
using System.Text.Json.Nodes;

namespace CineBot.EndToEnd.Probe;

/// <summary>Which fields an answer has and of which kinds, whatever their values; the items of a list are one shape together.</summary>
internal sealed class Shape
{
    private readonly SortedDictionary<string, SortedSet<string>> _kinds = new(StringComparer.Ordinal);

    public static Shape Of(JsonNode? node)
    {
        var shape = new Shape();
        shape.Add("answer", node);
        return shape;
    }

    /// <summary>One sentence per field in which <paramref name="rehearsal"/> is not as this, Discord's own.</summary>
    public IEnumerable<string> Differences(Shape rehearsal) =>
        from path in _kinds.Keys.Union(rehearsal._kinds.Keys)
        // What a null or an empty list would hold is not known: nothing under it can differ.
        where !IsUnder(path, this) && !IsUnder(path, rehearsal)
        let here = _kinds.GetValueOrDefault(path)
        let there = rehearsal._kinds.GetValueOrDefault(path)
        where here is null || there is null || !Agree(here, there)
        select $"{path}: Discord {Told(here)}, the rehearsal {Told(there)}";

    private static bool IsUnder(string path, Shape shape)
    {
        for (var end = path.LastIndexOfAny(['.', '[']); end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (shape._kinds.TryGetValue(path[..end], out var kinds)) return kinds.SetEquals(["null"]) || (path[end] == '[' && !shape._kinds.ContainsKey(path[..end] + "[]"));
        }

        return false;
    }

    // A field that may be null is of the other kind too, where one recording happens to show only one of them.
    private static bool Agree(SortedSet<string> one, SortedSet<string> other) => one.Except(["null"]).ToHashSet() is var some && other.Except(["null"]).ToHashSet() is var others
        && (some.Count == 0 || others.Count == 0 || some.SetEquals(others));

    private static string Told(SortedSet<string>? kinds) => kinds is null ? "has none" : string.Join(" or ", kinds);

    private void Add(string path, JsonNode? node)
    {
        if (!_kinds.TryGetValue(path, out var kinds)) _kinds[path] = kinds = new(StringComparer.Ordinal);
        kinds.Add(Kind(node));
        if (node is JsonObject json)
            foreach (var (name, value) in json) Add($"{path}.{name}", value);
        if (node is JsonArray items)
            foreach (var item in items) Add($"{path}[]", item);
    }

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };
}
