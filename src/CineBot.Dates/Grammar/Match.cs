namespace CineBot.Dates.Grammar;

/// <summary>What a rule found: where it ends, and what it means.</summary>
internal readonly record struct Match(int End, object Value, Tongues Tongues);

/// <summary>How far a pattern has come, with what it has captured.</summary>
internal readonly record struct Progress(int At, Capture? Captures, Tongues Tongues);

/// <summary>A captured value; the earlier ones hang on it.</summary>
internal sealed record Capture(string Name, object Value, Capture? Earlier);

/// <summary>The values that a pattern captured, by name.</summary>
internal readonly record struct Captures(Capture? Last)
{
    public T Get<T>(string name) => Find(name) is { } found ? (T)found : throw new InvalidOperationException($"The pattern has no {name}.");

    public T? Find<T>(string name)
        where T : class => (T?)Find(name);

    /// <summary>The number of that name, or the one given where the text has none.</summary>
    public int Number(string name, int absent = 0) => Find(name) is int number ? number : absent;

    private object? Find(string name)
    {
        for (var capture = Last; capture is not null; capture = capture.Earlier)
            if (capture.Name == name) return capture.Value;
        return null;
    }
}
