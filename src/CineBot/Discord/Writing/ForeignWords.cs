using System.Text;
using System.Text.RegularExpressions;

namespace CineBot.Discord.Writing;

/// <summary>Writes foreign words into Discord's markdown so that they show as they were typed, and do nothing else.</summary>
internal static partial class ForeignWords
{
    private const string AlwaysMarkup = @"\*_~`|[]<@";
    private const string MarkupAtStart = "#>-+";
    private const string Dots = ".。．｡";

    /// <summary>On one line. A link stays one where its host is plain to see; an invitation or a disguised link becomes mere text.</summary>
    public static string OnOneLine(string words)
    {
        var visible = VisibleWords.Of(words);
        var written = new StringBuilder(visible.Length + 16);
        var from = 0;
        foreach (Match match in WebAddress().Matches(visible))
        {
            var candidate = match.Value.TrimEnd(TrailingPunctuation);
            if (SafeLink.Write(candidate) is not { } link) continue;
            Escape(visible, from, match.Index, written);
            written.Append(link);
            from = match.Index + candidate.Length;
        }

        Escape(visible, from, visible.Length, written);
        return written.ToString();
    }

    /// <summary>Line by line, at most one empty line between two.</summary>
    public static IEnumerable<string> Lines(string words)
    {
        var wasEmpty = true;
        foreach (var line in words.ReplaceLineEndings("\n").Trim().Split('\n'))
        {
            var isEmpty = VisibleWords.Of(line) == VisibleWords.Nothing && !line.Contains(VisibleWords.Nothing, StringComparison.Ordinal);
            if (!isEmpty) yield return OnOneLine(line);
            else if (!wasEmpty) yield return "";
            wasEmpty = isEmpty;
        }
    }

    private static readonly char[] TrailingPunctuation = [.. ".,;:!?)]»’'\"*_~|`"];

    private static void Escape(string words, int from, int to, StringBuilder into)
    {
        for (var i = from; i < to; i++)
        {
            if (IsMarkup(words, i)) into.Append('\\');
            into.Append(words[i]);
        }
    }

    private static bool IsMarkup(string words, int at) =>
        AlwaysMarkup.Contains(words[at])
        || (at == 0 && MarkupAtStart.Contains(words[at]))
        || (words[at] is '.' or ')' && at > 0 && IsDigits(words.AsSpan(0, at)))
        || (words[at] == ':' && words.AsSpan(at).StartsWith("://"))
        || (Dots.Contains(words[at]) && IsInvitation(words, at));

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    // discord.gg/… and discord.com/invite/… need no scheme to become a button that joins a server.
    private static bool IsInvitation(string words, int dot)
    {
        var before = words.AsSpan(0, dot);
        var after = words.AsSpan(dot + 1);
        return (before.EndsWith("discord", StringComparison.OrdinalIgnoreCase) || before.EndsWith("discordapp", StringComparison.OrdinalIgnoreCase))
            && (after.StartsWith("gg", StringComparison.OrdinalIgnoreCase) || after.StartsWith("com/invite", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"https?://[^\s<>""\[\]]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();
}
