namespace CineBot.Rehearsal.Rest;

/// <summary>A method and a path with named parts, and what answers it.</summary>
internal sealed class Route(string method, string template, Func<RestRequest, RestAnswer> answer)
{
    private readonly string[] _parts = template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public string Method => method;

    public string Template => template;

    public string Name { get; } = $"{method} {template}";

    /// <summary>Interactions and their webhooks are authorised by their token in the path, and lie outside the global limit.</summary>
    public bool IsOfInteraction { get; } = template.StartsWith("/interactions/", StringComparison.Ordinal) || template.StartsWith("/webhooks/", StringComparison.Ordinal);

    public RestAnswer Answer(RestRequest request) => answer(request);

    /// <summary>The path's values by name; null when the path is another one.</summary>
    public Dictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _parts.Length) return null;
        var values = new Dictionary<string, string>();
        for (var i = 0; i < path.Length; i++)
        {
            if (_parts[i][0] == '{') values[_parts[i][1..^1]] = path[i];
            else if (_parts[i] != path[i]) return null;
        }

        return values;
    }
}
