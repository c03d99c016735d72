using System.Text;

namespace CineBot.Calendars;

/// <summary>Words as the value of a property (RFC 5545, 3.3.11).</summary>
internal static class Escaped
{
    /// <summary>Line breaks of every kind are kept as <c>\n</c>; other control characters, which no calendar may hold, are left out.</summary>
    public static string Text(string words)
    {
        var escaped = new StringBuilder(words.Length + 16);
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at];
            if (letter == '\r' && at + 1 < words.Length && words[at + 1] == '\n') continue;
            escaped.Append(Of(letter));
        }

        return escaped.ToString();
    }

    private static string Of(char letter) => letter switch
    {
        '\\' or ';' or ',' => $"\\{letter}",
        '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => "\\n",
        '\t' => "\t",
        _ when char.IsControl(letter) => "",
        _ => letter.ToString(),
    };
}
