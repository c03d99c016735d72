using System.Globalization;
using System.Text;

namespace CineBot.Logging;

/// <summary>Makes any text one line that shows what it holds: line breaks, escape sequences and turned writing become visible marks.</summary>
internal static class PlainLine
{
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(MustShow)) return text;
        var line = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (MustShow(rune)) line.Append(Mark(rune));
            else line.Append(rune.ToString());
        }

        return line.ToString();
    }

    // Control: escapes and line breaks. Format: among them those that reverse the direction of writing.
    private static bool MustShow(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Mark(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
    };
}
