using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CineBot.Features.Charter.Copyright;

/// <summary>
/// Finds what leads to a pirated copy: a magnet, a torrent, a known host, also where it is spelt so as not to be found. Words about such things,
/// or a film that is called like one, are no link and pass.
/// </summary>
internal static partial class CopyrightScan
{
    /// <summary>The first one, the plainest kind first; null where there is none.</summary>
    public static CopyrightHit? Find(string words, IReadOnlyCollection<HostPattern> hosts)
    {
        var seen = Seen(words);
        if (Magnet().Match(seen) is { Success: true } magnet) return new(CopyrightKind.Magnet, Cut(magnet.Value));
        if (Torrent().Match(seen) is { Success: true } torrent) return new(CopyrightKind.Torrent, Cut(torrent.Value));
        return Host().Matches(Dot().Replace(seen, ".")).Select(match => match.Value).FirstOrDefault(host => hosts.Any(pattern => pattern.Covers(host))) is { } found ? new(CopyrightKind.Host, found) : null;
    }

    // What is not seen goes, and letters are plain ones.
    private static string Seen(string words)
    {
        var seen = new StringBuilder(words.Length);
        foreach (var rune in Decoded(words).Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format) seen.Append(Rune.ToLowerInvariant(rune));
        return seen.ToString();
    }

    private static string Decoded(string words) => Uri.UnescapeDataString(new string([.. words.Select(sign => char.IsSurrogate(sign) ? '\uFFFD' : sign)]));

    private static string Cut(string found) => found.Length <= 60 ? found : $"{found[..57]}…";

    [GeneratedRegex(@"magnet:\S*|urn:bt[im]h:\S*")]
    private static partial Regex Magnet();

    [GeneratedRegex(@"[^\s«»""“”]+\.torrent(?![\p{L}\p{N}])")]
    private static partial Regex Torrent();

    // Every way of writing a dot: a space before it is no punctuation, somebody pulled an address apart.
    [GeneratedRegex(@"\s*[\[({]\s*(?:\.|dot|point)\s*[\])}]\s*|\s+\.\s*|[\u3002\uFF0E\uFF61]")]
    private static partial Regex Dot();

    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]")]
    private static partial Regex Host();
}
