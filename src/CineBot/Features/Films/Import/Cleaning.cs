using System.Globalization;
using System.Text;

namespace CineBot.Features.Films.Import;

/// <summary>Makes what a file says fit to be kept: composed Unicode, single spaces, nothing invisible that turns or hides text.</summary>
internal static class Cleaning
{
    /// <summary>The longest titles of real films are shorter.</summary>
    public const int LongestText = 400;

    public const string NotUtf8 = "is not UTF-8";

    /// <summary>Null where the bytes are no UTF-8.</summary>
    public static string? Utf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>What is wrong with a line as a whole; null for nothing.</summary>
    public static string? FaultOf(ReadOnlySpan<byte> line) => line.Contains((byte)0) ? "holds a NUL character" : null;

    public static string Text(string raw)
    {
        if (IsPlain(raw)) return raw;
        var text = new StringBuilder(raw.Length);
        foreach (var rune in raw.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (kind is UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) Space(text, rune);
            else if (rune != Rune.ReplacementChar && !IsUnseen(rune, kind)) text.Append(rune);
        }

        return text.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>As <see cref="Text"/>; within a list the separator would be read as one.</summary>
    public static string ListPart(string raw) => Text(raw).Replace(';', ',');

    private static bool IsPlain(string raw)
    {
        var before = ' ';
        foreach (var letter in raw)
        {
            if (letter is < ' ' or > '~' || (letter == ' ' && before == ' ')) return false;
            before = letter;
        }

        return before != ' ' || raw.Length == 0;
    }

    // French sets a no-break space before some signs: it stays what it is.
    private static void Space(StringBuilder text, Rune rune)
    {
        if (text is [.., not (' ' or '\u00A0' or '\u202F')]) text.Append(rune.Value is 0xA0 or 0x202F ? rune : new Rune(' '));
    }

    // Joiners belong to some scripts and to signs put together; code points without a character break normalisation.
    private static bool IsUnseen(Rune rune, UnicodeCategory kind) =>
        kind is UnicodeCategory.OtherNotAssigned || (kind is UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D));
}
