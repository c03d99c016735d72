using System.Globalization;
using CineBot.Dates.Meaning;
using CineBot.Dates.Rules;

namespace CineBot.Dates.Grammar;

/// <summary>Divides tokens into pieces, each said at most once, in all ways that use every token.</summary>
internal sealed class Parse
{
    private const int MostTokens = 48;
    private const int MostFound = 24;
    private const int MostTries = 2_000;

    private readonly List<Slots> _found = [];
    private readonly List<Token> _tokens;
    private readonly Scan _scan;
    private int _tries;

    private Parse(List<Token> tokens) => (_tokens, _scan) = (tokens, new(tokens));

    public IReadOnlyList<Slots> Found => _found;

    public bool IsUnfinished => _scan.Furthest >= _tokens.Count && _tokens.Count <= MostTokens;

    public Obstacle Obstacle => _tokens.Count > MostTokens ? Obstacle.TooLong : Obstacle.NotUnderstood;

    public static Parse Of(List<Token> tokens)
    {
        var parse = new Parse(tokens);
        if (tokens.Count <= MostTokens) parse.Search(0, null);
        return parse;
    }

    /// <summary>The very words that no rule has in their place, as they were typed: all of them where the end came too early.</summary>
    public string Words(string text)
    {
        if (_scan.Furthest >= _tokens.Count) return text.Trim();
        var (from, to) = Whole(text, _tokens[_scan.Furthest].From, _tokens[_scan.Furthest].To);
        if (to - from > 1) return text[from..to];

        // One letter says nothing: « tout à l’heure » is told with the words around it.
        if (_scan.Furthest > 0) from = Whole(text, _tokens[_scan.Furthest - 1].From, from).From;
        if (_scan.Furthest + 1 < _tokens.Count) to = Whole(text, to, _tokens[_scan.Furthest + 1].To).To;
        return text[from..to];
    }

    /// <summary>The same up to the ends of the word as people write it: « d’après-midi » is one.</summary>
    private static (int From, int To) Whole(string text, int from, int to)
    {
        while (from > 0 && IsOfWord(text[from - 1])) from--;
        while (to < text.Length && IsOfWord(text[to])) to++;
        return (from, to);
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '\'' or '’' or '-' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    private void Search(int at, Slots? slots)
    {
        if (at == _tokens.Count)
        {
            if (slots is not null) _found.Add(slots);
            return;
        }

        foreach (var match in _scan.All(Rulebook.Piece, at))
        {
            if (_found.Count >= MostFound || _tries++ > MostTries) return;
            var piece = ((Slots)match.Value) with { Tongues = match.Tongues };
            if (slots is null) Search(match.End, piece);
            else if (slots.With(piece) is { } both) Search(match.End, both);
            else _scan.Miss(at);
        }
    }
}
