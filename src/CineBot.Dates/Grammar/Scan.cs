namespace CineBot.Dates.Grammar;

/// <summary>One reading in progress: the tokens, what was found where, and how far any pattern came.</summary>
internal sealed class Scan(IReadOnlyList<Token> tokens)
{
    private const int MostSteps = 20_000;

    private readonly Dictionary<(Rule Rule, int At), List<Match>> _found = [];
    private int _steps;

    public int Count => tokens.Count;

    /// <summary>The furthest token that some pattern looked at in vain; the number of tokens where the text ended too early.</summary>
    public int Furthest { get; private set; }

    /// <summary>Whether the text has so many meanings that the search was given up.</summary>
    public bool IsExhausted => _steps > MostSteps;

    public bool Has(int at, string text)
    {
        if (at < tokens.Count && tokens[at].Text == text) return true;
        Furthest = Math.Max(Furthest, at);
        return false;
    }

    public void Miss(int at) => Furthest = Math.Max(Furthest, at);

    /// <summary>Every way in which the rule fits there, found once.</summary>
    public List<Match> All(Rule rule, int at)
    {
        if (_found.TryGetValue((rule, at), out var known)) return known;
        var matches = _found[(rule, at)] = [];
        if (at >= tokens.Count) Miss(at);
        else if (!IsExhausted) Collect(rule, at, matches);
        if (matches.Count == 0) Miss(at);
        return matches;
    }

    private void Collect(Rule rule, int at, List<Match> matches)
    {
        if (tokens[at].Kind == TokenKind.Number && rule.Number?.Invoke(tokens[at].Text) is { } number) matches.Add(new(at + 1, number, Tongues.None));
        foreach (var production in rule.For(tokens[at]))
        {
            _steps++;
            production.Node.Match(this, new(at, null, production.Tongues), end =>
            {
                _steps++;
                if (production.Meaning(new(end.Captures)) is { } meaning) matches.Add(new(end.At, meaning, end.Tongues));
            });
        }
    }
}
