namespace CineBot.Dates.Grammar;

/// <summary>A named rule of the grammar: its patterns, each with what it means.</summary>
internal sealed class Rule(string name)
{
    private readonly List<Production> _productions = [];
    private readonly Lock _gate = new();
    private Dictionary<string, Production[]>? _byWord;
    private Production[] _byNumber = [];

    public string Name => name;

    /// <summary>Reads a number token by itself, for the few rules that patterns do not describe; null where it is none.</summary>
    public Func<string, object?>? Number { get; init; }

    /// <summary>With what it may begin; complete once the grammar is.</summary>
    public First First => field ??= FindFirst();

    public bool IsEmpty => _productions.Count == 0 && Number is null;

    public void Add(Production production) => _productions.Add(production);

    /// <summary>The patterns that may fit at a token.</summary>
    public IReadOnlyList<Production> For(Token token)
    {
        var index = Volatile.Read(ref _byWord) ?? Index();
        if (token.Kind == TokenKind.Number && !index.ContainsKey(token.Text)) return _byNumber;
        return index.GetValueOrDefault(token.Text, []);
    }

    private Dictionary<string, Production[]> Index()
    {
        lock (_gate)
        {
            var firsts = _productions.Select(production => (Production: production, First: production.First())).ToList();
            _byNumber = [.. firsts.Where(one => one.First.Numbers).Select(one => one.Production)];
            var index = firsts.SelectMany(one => one.First.Words).Distinct().ToDictionary(
                word => word,
                word => firsts.Where(one => one.First.Words.Contains(word) || (one.First.Numbers && char.IsAsciiDigit(word[0]))).Select(one => one.Production).ToArray());
            Volatile.Write(ref _byWord, index);
            return index;
        }
    }

    private First FindFirst()
    {
        var first = new First { Numbers = Number is not null };
        foreach (var production in _productions) first.Add(production.First());
        return first;
    }
}

/// <summary>A pattern and its meaning; null is no meaning, and the pattern does not fit after all.</summary>
internal sealed record Production(Node Node, Tongues Tongues, Func<Captures, object?> Meaning)
{
    public First First()
    {
        var first = new First();
        Node.AddFirst(first);
        return first;
    }
}
