using System.Globalization;
using System.Text;

namespace CineBot.Dates.Grammar;

/// <summary>Brings every way of typing a character to one: no accents, no capitals, one kind of digit, dash, space and apostrophe.</summary>
internal static class Folding
{
    /// <summary>Appends what the rune counts as: small letters a to z and other letters, digits 0 to 9, signs, or one space. Marks count as nothing.</summary>
    public static void Fold(Rune rune, StringBuilder into)
    {
        if (rune.IsAscii)
        {
            Append((char)rune.Value, into);
            return;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.DecimalDigitNumber) into.Append((int)Rune.GetNumericValue(rune));
        // No form is normal for code points that are no characters: they stand for themselves.
        else if (category == UnicodeCategory.OtherNotAssigned) into.Append(rune);
        else foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes()) Append(part, into);
    }

    private static void Append(char ascii, StringBuilder into) => into.Append(ascii switch
    {
        >= 'A' and <= 'Z' => (char)(ascii | 0x20),
        '`' => '\'',
        < ' ' or '\u007f' => ' ',
        _ => ascii,
    });

    private static void Append(Rune part, StringBuilder into)
    {
        if (part.IsAscii) Append((char)part.Value, into);
        else if (Known(part.Value) is { } known) into.Append(known);
        else if (Rune.IsWhiteSpace(part)) into.Append(' ');
        else if (!IsMark(part)) into.Append(Rune.ToLowerInvariant(part));
    }

    private static bool IsMark(Rune part) =>
        Rune.GetUnicodeCategory(part) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static string? Known(int rune) => rune switch
    {
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        0x2018 or 0x2019 or 0x201B or 0x2032 or 0x02BC or 0x02B9 or 0x00B4 => "'",
        0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2014 or 0x2015 or 0x2212 or '→' => "-",
        '«' or '»' or 0x201C or 0x201D or 0x201E => "\"",
        0x2044 or 0x2215 => "/",
        _ => null,
    };
}
