using System.Text;

namespace CineBot.Discord.Reading;

/// <summary>Takes out of people's words what no text should hold, and brings the rest to one form (NFC).</summary>
internal static class Cleaning
{
    /// <summary>Without NUL, control characters but tab and line feed, halves of pairs and noncharacters; line ends are line feeds.</summary>
    public static string Of(string words)
    {
        if (IsPlain(words)) return words;
        var clean = new StringBuilder(words.Length);
        var rest = words.AsSpan();
        while (!rest.IsEmpty)
        {
            var sound = Rune.DecodeFromUtf16(rest, out var rune, out var length) is System.Buffers.OperationStatus.Done;
            rest = rest[length..];
            if (rune.Value is '\r')
            {
                if (rest is not ['\n', ..]) clean.Append('\n');
            }
            else if (sound && IsKept(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsPlain(string words) => !words.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static bool IsKept(Rune rune) => rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE);
}
