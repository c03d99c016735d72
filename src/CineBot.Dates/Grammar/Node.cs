namespace CineBot.Dates.Grammar;

/// <summary>A piece of a pattern: it calls back for every way in which it fits at a place.</summary>
internal abstract class Node
{
    public abstract void Match(Scan scan, Progress at, Action<Progress> found);

    /// <summary>Adds what it may begin with; true if it may also be nothing at all.</summary>
    public abstract bool AddFirst(First first);
}

/// <summary>One token, by its folded text.</summary>
internal sealed class WordNode(string text) : Node
{
    public override void Match(Scan scan, Progress at, Action<Progress> found)
    {
        if (scan.Has(at.At, text)) found(at with { At = at.At + 1 });
    }

    public override bool AddFirst(First first)
    {
        first.Words.Add(text);
        return false;
    }
}

/// <summary>One after the other.</summary>
internal sealed class SequenceNode(IReadOnlyList<Node> parts) : Node
{
    public override void Match(Scan scan, Progress at, Action<Progress> found) => Match(scan, at, 0, found);

    public override bool AddFirst(First first) => parts.All(part => part.AddFirst(first));

    private void Match(Scan scan, Progress at, int index, Action<Progress> found)
    {
        if (index == parts.Count) found(at);
        else parts[index].Match(scan, at, next => Match(scan, next, index + 1, found));
    }
}

/// <summary>Any one of several, or nothing where it may be left out.</summary>
internal sealed class ChoiceNode(IReadOnlyList<Node> choices, bool optional) : Node
{
    public override void Match(Scan scan, Progress at, Action<Progress> found)
    {
        foreach (var choice in choices) choice.Match(scan, at, found);
        if (optional) found(at);
    }

    public override bool AddFirst(First first)
    {
        var mayBeNothing = optional;
        foreach (var choice in choices) mayBeNothing |= choice.AddFirst(first);
        return mayBeNothing;
    }
}

/// <summary>Another rule, whose meaning is captured.</summary>
internal sealed class RuleNode(string name, Rule rule) : Node
{
    public override void Match(Scan scan, Progress at, Action<Progress> found)
    {
        foreach (var match in scan.All(rule, at.At)) found(new(match.End, new(name, match.Value, at.Captures), at.Tongues | match.Tongues));
    }

    public override bool AddFirst(First first)
    {
        first.Add(rule.First);
        return false;
    }
}
