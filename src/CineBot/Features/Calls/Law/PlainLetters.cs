using System.Globalization;
using System.Text;

namespace CineBot.Features.Calls.Law;

/// <summary>
/// A text as it sounds to a search: digits of every script in ASCII, full-width letters plain, no invisible characters, every blank a space; each letter still
/// knows where it stood, so that what is found is shown as it was typed.
/// </summary>
internal sealed class PlainLetters
{
    private readonly string _typed;
    private readonly List<(int From, int To)> _places = [];

    private PlainLetters(string typed)
    {
        _typed = typed;
        var plain = new StringBuilder(typed.Length);
        for (var at = 0; at < typed.Length;)
        {
            var isRune = Rune.TryGetRuneAt(typed, at, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            var letters = isRune ? Plain(rune) : " ";
            plain.Append(letters);
            for (var letter = 0; letter < letters.Length; letter++) _places.Add((at, at + length));
            at += length;
        }

        Text = plain.ToString();
    }

    public string Text { get; }

    public static PlainLetters Of(string typed) => new(typed);

    /// <summary>What was typed there.</summary>
    public string Fragment(int index, int length) => length == 0 ? "" : _typed[_places[index].From.._places[index + length - 1].To];

    private static string Plain(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return "";
        if (category is UnicodeCategory.DecimalDigitNumber) return ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture);
        if (rune.Value is '\n' or '\r') return "\n";
        if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control) return " ";
        return rune.Value is '’' or 'ʼ' ? "'" : rune.Value is '‐' or '‑' or '–' or '—' or '−' ? "-" : rune.IsAscii ? rune.ToString() : rune.ToString().Normalize(NormalizationForm.FormKC);
    }
}
