using System.Globalization;
using System.Text.RegularExpressions;
using CineBot.Interactions;

namespace CineBot.Features.Charter;

/// <summary>A charter while its file is read from top to bottom: what stands so far, and what is wrong with it.</summary>
internal sealed partial class CharterDraft
{
    private readonly List<ArticleDraft> _articles = [];
    private readonly List<string> _introduction = [];
    private readonly List<Text> _faults = [];
    private string? _title;
    private bool _isLost;

    public CharterDraft Take(CharterBlock block)
    {
        if (block.Words.StartsWith("# ", StringComparison.Ordinal)) TakeTitle(block);
        else if (block.IsHeading) TakeHeading(block);
        else TakeWords(block);
        return this;
    }

    public CharterReading Finish(string source)
    {
        if (_title is null) _faults.Insert(0, "charter.fault.no_title");
        if (_articles.Count == 0) _faults.Add("charter.fault.no_article");
        if (_articles.Count > CharterText.MostArticles) _faults.Add(new("charter.fault.too_many", CharterText.MostArticles, _articles.Count));
        foreach (var article in _articles) _faults.AddRange(article.Missing());
        var introduction = string.Join("\n\n", _introduction);
        if (introduction.Length > CharterText.LongestIntroduction) _faults.Add(new("charter.fault.introduction", CharterText.LongestIntroduction, introduction.Length));
        return _faults.Count > 0 ? new(null, _faults) : new(new(_title!, introduction, [.. _articles.Select(article => article.Article())], source), []);
    }

    private void TakeTitle(CharterBlock block)
    {
        var title = block.Words[1..].Trim();
        if (_title is not null) _faults.Add(new("charter.fault.title_twice", block.Line));
        else if (title.Length > CharterText.LongestTitle) _faults.Add(new("charter.fault.title_long", block.Line, CharterText.LongestTitle, title.Length));
        else if (_articles.Count + _introduction.Count > 0) _faults.Add(new("charter.fault.title_late", block.Line));
        _title ??= title;
    }

    private void TakeHeading(CharterBlock block)
    {
        var heading = Heading().Match(block.Words);
        _isLost = !heading.Success;
        if (_isLost)
        {
            _faults.Add(new("charter.fault.heading", block.Line));
            return;
        }

        var number = long.Parse(heading.Groups[1].Value, CultureInfo.InvariantCulture);
        var title = heading.Groups[2].Value.Trim();
        if (_articles.Any(article => article.Number == number)) _faults.Add(new("charter.fault.number_twice", block.Line, number));
        else if (_articles is [.., var last] && last.Number > number) _faults.Add(new("charter.fault.order", block.Line, number, last.Number));
        if (title.Length > Article.LongestTitle) _faults.Add(new("charter.fault.name_long", block.Line, Article.LongestTitle, title.Length));
        _articles.Add(new(number, title));
    }

    // What follows a heading that is none belongs to nobody: its fault is told once.
    private void TakeWords(CharterBlock block)
    {
        if (_isLost) return;
        if (_articles is [.., var article]) _faults.AddRange(article.Take(block));
        else _introduction.Add(block.Words);
    }

    [GeneratedRegex(@"\A##[ \u00A0]+([1-9][0-9]{0,2})\.[ \u00A0]+(\S.*)\z")]
    private static partial Regex Heading();
}
