using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>An article while it is read, part by part.</summary>
internal sealed class ArticleDraft(long number, string title)
{
    private readonly Dictionary<ArticlePart, string> _parts = [];
    private ArticlePart? _open;
    private bool _isLost;

    public long Number => number;

    /// <summary>A labelled paragraph begins a part; one without a label goes on with the part that is open.</summary>
    public IEnumerable<Text> Take(CharterBlock block)
    {
        if (block.Labelled is not { } labelled)
        {
            if (_open is not { } open) return Lost(new("charter.fault.stray", block.Line, number));
            _parts[open] = $"{_parts[open]}\n\n{block.Words}";
            return TooLong(block, open);
        }

        if (ArticleParts.Find(labelled.Label) is not { } part) return Lost(new("charter.fault.label", block.Line, labelled.Label));
        IReadOnlyList<Text> faults = _parts.ContainsKey(part) ? [new("charter.fault.part_twice", block.Line, ArticleParts.Name(part), number)]
            : _open > part ? [new("charter.fault.part_order", block.Line, ArticleParts.Name(part), number)]
            : [];
        _open = part;
        _parts[part] = labelled.Words;
        return [.. faults, .. TooLong(block, part)];
    }

    /// <summary>What it lacks; where words of it belong to no part, that is told instead.</summary>
    public IEnumerable<Text> Missing() => _isLost ? [] :
        ArticleParts.All.Where(part => string.IsNullOrWhiteSpace(_parts.GetValueOrDefault(part))).Select(part => new Text("charter.fault.missing", number, ArticleParts.Name(part)));

    public Article Article() => new(number, title, _parts[ArticlePart.Want], _parts[ArticlePart.Why], _parts[ArticlePart.Example]);

    private Text[] Lost(Text fault)
    {
        _isLost = true;
        return [fault];
    }

    private IEnumerable<Text> TooLong(CharterBlock block, ArticlePart part)
    {
        var length = _parts[part].Length;
        if (length > Charter.Article.LongestPart) yield return new("charter.fault.part_long", block.Line, ArticleParts.Name(part), Charter.Article.LongestPart, length);
    }
}
