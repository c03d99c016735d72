using System.Globalization;
using System.Text;

namespace CineBot.Features.Films;

/// <summary>
/// All words of the index in ordinal order, walked like a trie: of a word typed wrongly only the neighbourhood is visited,
/// since everything that begins too differently is skipped at once.
/// </summary>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly long[] _bestRanks;

    private Vocabulary(string[] words, long[] bestRanks) => (_words, _bestRanks) = (words, bestRanks);

    /// <summary>The form in which films.db keeps it, in one cell: a million titles' words are read at once.</summary>
    public static string Write(IReadOnlyDictionary<string, long> bestRanks)
    {
        var text = new StringBuilder();
        foreach (var (word, rank) in bestRanks.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{word} {rank}\n");
        return text.ToString();
    }

    public static Vocabulary Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var ranks = new long[lines.Length];
        for (var index = 0; index < lines.Length; index++)
        {
            var space = lines[index].LastIndexOf(' ');
            ranks[index] = long.Parse(lines[index].AsSpan(space + 1), CultureInfo.InvariantCulture);
            lines[index] = lines[index][..space];
        }

        return new(lines, ranks);
    }

    /// <summary>Words within <paramref name="errors"/> slips of the one typed, nearest first, then those of the best-known films; of an <paramref name="unfinished"/> one also beginnings.</summary>
    public IReadOnlyList<Neighbour> Near(string typed, int errors, bool unfinished)
    {
        var found = new List<(Neighbour Neighbour, long Rank)>();
        var slips = new SlipCounter(typed, errors);
        for (var index = 0; index < _words.Length;) index = Visit(index, slips, unfinished, found);
        return [.. found.OrderBy(hit => hit.Neighbour.Errors).ThenBy(hit => hit.Rank).Select(hit => hit.Neighbour)];
    }

    /// <summary>Looks at one word and answers with the index of the next one worth a look.</summary>
    private int Visit(int index, SlipCounter slips, bool unfinished, List<(Neighbour Neighbour, long Rank)> found)
    {
        var word = _words[index];
        for (var depth = slips.Resume(word); depth < word.Length; depth++)
        {
            if (!slips.Advance(word[depth])) return EndOf(index, depth + 1);
            if (!unfinished || depth + 1 < slips.Typed.Length || depth + 1 == word.Length || !slips.IsWithinReach) continue;
            found.Add((new(word[..(depth + 1)], slips.Errors, IsPrefix: true), _bestRanks[index]));
            return EndOf(index, depth + 1);
        }

        if (slips.IsWithinReach) found.Add((new(word, slips.Errors, IsPrefix: false), _bestRanks[index]));
        return index + 1;
    }

    /// <summary>The first word from <paramref name="index"/> on that does not share its first characters.</summary>
    private int EndOf(int index, int length)
    {
        var prefix = _words[index].AsSpan(0, length);
        int low = index + 1, step = 1;
        while (low < _words.Length && _words[low].AsSpan().StartsWith(prefix, StringComparison.Ordinal)) (low, step) = (low + step, step * 2);
        int from = Math.Max(index + 1, low - step / 2), to = Math.Min(low, _words.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_words[middle].AsSpan().StartsWith(prefix, StringComparison.Ordinal)) from = middle + 1;
            else to = middle;
        }

        return from;
    }
}

/// <summary>A word, or the beginning of words, that somebody may have meant.</summary>
internal sealed record Neighbour(string Text, int Errors, bool IsPrefix);
