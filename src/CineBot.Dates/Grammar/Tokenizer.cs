using System.Text;

namespace CineBot.Dates.Grammar;

/// <summary>Cuts a text into tokens. Never fails: what the grammar does not know becomes a sign or a word that no rule has.</summary>
internal static class Tokenizer
{
    /// <summary>Stands for the bracket before a town, since patterns have brackets of their own.</summary>
    public const string BeforeTown = "§";

    // What only separates: it says nothing about dates.
    private const string Separators = " '\",;()[]!?*~_";

    /// <summary>The tokens in their order.</summary>
    public static List<Token> Cut(string text)
    {
        var (letters, places) = Fold(text);
        var tokens = new List<Token>();
        for (var at = 0; at < letters.Length;)
        {
            var kind = Kind(letters[at]);
            var end = at + 1;
            while (kind != TokenKind.Sign && end < letters.Length && Kind(letters[end]) == kind) end++;
            if (kind != TokenKind.Sign || !OnlySeparates(letters, at)) tokens.Add(new(letters[at] == '(' ? BeforeTown : letters[at..end], kind, places[at], places[end]));
            at = end;
        }

        return tokens;
    }

    private static (string Letters, List<int> Places) Fold(string text)
    {
        var (letters, places, index) = (new StringBuilder(text.Length), new List<int>(text.Length + 1), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            Folding.Fold(rune, letters);
            while (places.Count < letters.Length) places.Add(index);
            index += rune.Utf16SequenceLength;
        }

        places.Add(index);
        return (letters.ToString(), places);
    }

    private static TokenKind Kind(char letter) =>
        char.IsAsciiDigit(letter) ? TokenKind.Number : char.IsLetter(letter) || char.IsSurrogate(letter) ? TokenKind.Word : TokenKind.Sign;

    /// <summary>A dot is a sign between digits only (<c>28.11</c>); a dash is none between letters (<c>après-demain</c>).</summary>
    private static bool OnlySeparates(string letters, int at) => letters[at] switch
    {
        '.' or '…' => !(IsAt(letters, at - 1, TokenKind.Number) && IsAt(letters, at + 1, TokenKind.Number)),
        '(' => !IsTown(letters, at),
        '-' => IsAt(letters, at - 1, TokenKind.Word) && IsAt(letters, at + 1, TokenKind.Word) && !EndsHour(letters, at),
        var sign => Separators.Contains(sign, StringComparison.Ordinal),
    };

    /// <summary>« 20h-minuit »: that dash leads to an end.</summary>
    private static bool EndsHour(string letters, int at) =>
        (letters[at - 1] is 'h' && IsAt(letters, at - 2, TokenKind.Number)) || (letters[at - 1] is 'm' && at >= 3 && letters[at - 2] is 'a' or 'p' && IsAt(letters, at - 3, TokenKind.Number));

    private static bool IsTown(string letters, int at) => letters.IndexOf(')', at) is > 0 and var end && ZoneNames.Has(letters[(at + 1)..end]);

    private static bool IsAt(string letters, int at, TokenKind kind) => at >= 0 && at < letters.Length && Kind(letters[at]) == kind;
}
