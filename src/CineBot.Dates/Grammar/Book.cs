namespace CineBot.Dates.Grammar;

/// <summary>The rules while they are being written down: in either language, or in both where words are shared.</summary>
internal sealed class Book
{
    private readonly Dictionary<string, Rule> _rules = [];

    /// <summary>The rule of that name, which may be filled later.</summary>
    public Rule this[string name]
    {
        get
        {
            if (!_rules.TryGetValue(name, out var rule)) _rules[name] = rule = new(name);
            return rule;
        }
    }

    /// <summary>A rule for number tokens that patterns do not describe.</summary>
    public void Number(string name, Func<string, object?> read) => _rules.Add(name, new(name) { Number = read });

    public void French(string rule, string pattern, Func<Captures, object?> meaning) => Add(rule, pattern, Tongues.French, meaning);

    public void English(string rule, string pattern, Func<Captures, object?> meaning) => Add(rule, pattern, Tongues.English, meaning);

    public void Both(string rule, string pattern, Func<Captures, object?> meaning) => Add(rule, pattern, Tongues.None, meaning);

    /// <summary>A rule that some pattern names and nothing fills would be a slip of the pen.</summary>
    public IEnumerable<string> Empty => _rules.Values.Where(rule => rule.IsEmpty).Select(rule => rule.Name);

    private void Add(string rule, string pattern, Tongues tongues, Func<Captures, object?> meaning) =>
        this[rule].Add(new(new Pattern(pattern, name => this[name]).Compile(), tongues, meaning));
}
