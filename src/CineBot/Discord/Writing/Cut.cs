using System.Globalization;

namespace CineBot.Discord.Writing;

/// <summary>Shortens texts with « … », never in the middle of what a reader sees as one character.</summary>
internal static class Cut
{
    private const string Ellipsis = "…";
    private const string Veil = "||";

    /// <summary>At most <paramref name="length"/> UTF-16 units, without markup to mind.</summary>
    public static string Plain(string text, int length) =>
        text.Length <= length ? text : text[..Fitting(text, length - Ellipsis.Length)].TrimEnd() + Ellipsis;

    /// <summary>The same for markdown: no mention, link or escape is left half written, and no veil open, which would hide nothing.</summary>
    public static string Markdown(string text, int length)
    {
        if (text.Length <= length) return text;
        var kept = Kept(text, length);
        if (!LeavesVeilOpen(kept)) return kept + Ellipsis;
        kept = Kept(text, length - Veil.Length);
        return kept + Ellipsis + (LeavesVeilOpen(kept) ? Veil : "");
    }

    private static string Kept(string text, int length)
    {
        var kept = text[..Fitting(text, length - Ellipsis.Length)];
        if (OpenAngle(kept) is var open and >= 0) kept = kept[..open];
        var backslashes = kept.Length - kept.TrimEnd('\\').Length;
        if (backslashes % 2 == 1) kept = kept[..^1];
        // Half of the mark that opens or closes a veil.
        if (kept.EndsWith('|') && !kept.EndsWith(Veil, StringComparison.Ordinal) && !kept.EndsWith(@"\|", StringComparison.Ordinal)) kept = kept[..^1];
        return kept.TrimEnd();
    }

    private static bool LeavesVeilOpen(string text)
    {
        var isOpen = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text.AsSpan(at).StartsWith(Veil)) (isOpen, at) = (!isOpen, at + 1);
        }

        return isOpen;
    }

    private static int Fitting(string text, int length)
    {
        var fitting = 0;
        while (fitting < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, fitting);
            if (fitting + next > length) break;
            fitting += next;
        }

        return fitting;
    }

    // The start of a <…> that the cut left open, or -1; an escaped one opens nothing.
    private static int OpenAngle(string text)
    {
        var open = text.LastIndexOf('<');
        if (open < 0 || text.IndexOf('>', open) >= 0) return -1;
        return (open - text[..open].TrimEnd('\\').Length) % 2 == 0 ? open : -1;
    }
}
