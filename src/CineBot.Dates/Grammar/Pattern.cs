namespace CineBot.Dates.Grammar;

/// <summary>
/// Compiles patterns such as <c>[le|ce] {day:wd} prochain|pro</c>: words as anybody types them, <c>|</c> between single words or groups,
/// <c>(…)</c> groups, <c>;</c> between what they hold, <c>[…]</c> may be left out, <c>{name:rule}</c> captures what a rule means.
/// </summary>
internal sealed class Pattern(string text, Func<string, Rule> rules)
{
    private int _at;

    public Node Compile()
    {
        var node = Sequence();
        return _at == text.Length ? node : throw new FormatException($"The pattern ends too early: {text}");
    }

    private SequenceNode Sequence()
    {
        var parts = new List<Node>();
        for (Skip(); _at < text.Length && text[_at] is not (')' or ']' or ';'); Skip()) parts.Add(Choice());
        return new(parts);
    }

    private ChoiceNode Choice()
    {
        var (choices, optional) = (new List<Node>(), false);
        do
        {
            if (text[_at] == '|') _at++;
            optional |= text[_at] == '[';
            choices.Add(One());
        }
        while (_at < text.Length && text[_at] == '|');
        return new(choices, optional);
    }

    private Node One() => text[_at] switch
    {
        '(' or '[' => Group(),
        '{' => Capture(),
        _ => Words(),
    };

    private ChoiceNode Group()
    {
        var choices = new List<Node>();
        do
        {
            _at++;
            choices.Add(Sequence());
        }
        while (text[_at] == ';');
        _at++;
        return new(choices, optional: false);
    }

    private RuleNode Capture()
    {
        var end = text.IndexOf('}', _at);
        var parts = text[(_at + 1)..end].Split(':');
        _at = end + 1;
        return new(parts[0], rules(parts[^1]));
    }

    private SequenceNode Words()
    {
        var end = text.IndexOfAny([' ', '|', ')', ']', '(', '[', '{', ';'], _at + 1);
        if (end < 0) end = text.Length;
        var words = text[_at..end];
        _at = end;
        return new([.. words == "." ? [new WordNode(words)] : Tokenizer.Cut(words).Select(token => new WordNode(token.Text))]);
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
    }
}
