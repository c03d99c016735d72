using System.Globalization;
using System.Text;

namespace CineBot.Features.Films;

/// <summary>Brings titles, names and what people type to one form: lower-case words of bare letters and digits, one space between them.</summary>
internal static class TitleFolding
{
    private static readonly HashSet<string> Articles =
    [
        "le", "la", "les", "l", "un", "une", "des", "the", "a", "an", "der", "die", "das", "ein", "eine",
        "el", "los", "las", "il", "lo", "gli", "i", "o", "os", "as", "um", "uma", "de", "du", "d", "et", "and", "of", "en",
    ];

    /// <summary>Idempotent; composed and decomposed text fold alike; what is not well-formed UTF-16 counts as a space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).ToLowerInvariant().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            Append(folded, Rune.ToLowerInvariant(rune));
        if (folded is [.., ' ']) folded.Length--;
        return folded.ToString();
    }

    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the word only links others, so that nobody should have to type it.</summary>
    public static bool IsLink(string word) => Articles.Contains(word);

    /// <summary>The folded title closed up, whole and without its first article: what a title typed from its start begins with.</summary>
    public static IEnumerable<string> Heads(string text)
    {
        var words = Words(text);
        if (words.Length == 0) return [];
        var whole = string.Concat(words);
        return words.Length > 1 && IsLink(words[0]) ? [whole, string.Concat(words[1..])] : [whole];
    }

    private static string WellFormed(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(IsCharacter(rune) ? rune : new Rune(' '));
        return clean.ToString();
    }

    // Lone surrogates arrive as U+FFFD; normalisation throws on code points that Unicode keeps free of characters.
    private static bool IsCharacter(Rune rune) =>
        rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned;

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return;
        if (Rune.IsLetterOrDigit(rune) && !IsFiller(rune)) folded.Append(Plain(rune));
        else if (folded is [.., not ' ']) folded.Append(' ');
    }

    // Letters by their category, yet blank on the screen.
    private static bool IsFiller(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0;

    // Letters that Unicode does not decompose, as French keyboards type them.
    private static string Plain(Rune rune) => rune.Value switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ø' => "o",
        'ł' => "l",
        'ß' => "ss",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ĸ' => "k",
        'ς' => "σ",
        _ => rune.ToString(),
    };
}
