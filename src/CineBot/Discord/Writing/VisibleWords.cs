using System.Globalization;
using System.Text;

namespace CineBot.Discord.Writing;

/// <summary>
/// Foreign words as they may be shown on one line: nothing invisible, nothing that turns the direction of writing, no heap of accents,
/// white space collapsed.
/// </summary>
internal static class VisibleWords
{
    /// <summary>What stands for words in which there is nothing to see.</summary>
    public const string Nothing = "…";

    private const int MaxMarks = 4;
    private const int JoinerValue = 0x200D;
    private const int NonJoinerValue = 0x200C;

    // Letters that show nothing: Hangul fillers, Khmer inherent vowels, the grapheme joiner, Mongolian selectors, the empty Braille cell.
    private static readonly HashSet<int> Blank = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F, 0x2800, 0x3164, 0xFFA0, 0xFFFC];

    public static string Of(string words)
    {
        var seen = new StringBuilder(words.Length);
        var last = default(Rune);
        var marks = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (seen.Length > 0 && !Rune.IsWhiteSpace(last)) seen.Append(last = rune.Value is 0x00A0 or 0x202F ? rune : new Rune(' '));
                continue;
            }

            marks = IsMark(rune) ? marks + 1 : 0;
            if (!IsShown(rune, last) || marks > MaxMarks || (marks > 0 && seen.Length == 0)) continue;
            seen.Append(last = rune);
        }

        while (seen.Length > 0 && (char.IsWhiteSpace(seen[^1]) || seen[^1] == JoinerValue || seen[^1] == NonJoinerValue)) seen.Length--;
        return seen.Length == 0 ? Nothing : seen.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsShown(Rune rune, Rune last) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate => false,
        UnicodeCategory.Format => Joins(rune, last),
        _ => rune != Rune.ReplacementChar && !Blank.Contains(rune.Value),
    };

    // Joiners make one emoji of several, and shape Arabic and Indic words; between Latin letters they only hide.
    private static bool Joins(Rune rune, Rune last) =>
        rune.Value is JoinerValue or NonJoinerValue
        && last.Value >= 0x0600
        && (Rune.IsLetter(last) || IsMark(last) || Rune.GetUnicodeCategory(last) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol);
}
