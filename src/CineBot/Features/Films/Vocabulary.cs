using System.Globalization;
using System.Text;

namespace CineBot.Features.Films;

/// <summary>
/// The words of the index in ordinal order, walked like a trie: of a word typed wrongly only the neighbourhood is visited,
/// since everything that begins too differently is skipped at once.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Of the best-known films first: whatever the size of the catalogue, no more words than these are held in memory.</summary>
    public const int MostWords = 250_000;

    private const int LengthOfPart = 1 << 16;

    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly int[] _bestRanks;

    private Vocabulary(char[] letters, int[] starts, int[] bestRanks) => (_letters, _starts, _bestRanks) = (letters, starts, bestRanks);

    private int Count => _bestRanks.Length;

    /// <summary>The form in which films.db keeps it: in parts, so that the whole of it is never held as one text.</summary>
    public static IEnumerable<string> Write(IReadOnlyDictionary<string, int> bestRanks)
    {
        var words = bestRanks.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var word in words)
        {
            text.Append(CultureInfo.InvariantCulture, $"{word} {bestRanks[word]}\n");
            if (text.Length < LengthOfPart) continue;
            yield return text.ToString();
            text.Clear();
        }

        yield return text.ToString();
    }

    public static Vocabulary Read(IEnumerable<string> parts)
    {
        var (letters, starts, ranks) = (new List<char>(), new List<int> { 0 }, new List<int>());
        foreach (var part in parts)
        {
            foreach (var line in part.AsSpan().EnumerateLines())
            {
                if (line.IsEmpty) continue;
                var space = line.LastIndexOf(' ');
                ranks.Add(int.Parse(line[(space + 1)..], CultureInfo.InvariantCulture));
                letters.AddRange(line[..space]);
                starts.Add(letters.Count);
            }
        }

        return new([.. letters], [.. starts], [.. ranks]);
    }

    /// <summary>Words within <paramref name="errors"/> slips of the one typed, nearest first, then those of the best-known films; of an <paramref name="unfinished"/> one also beginnings.</summary>
    public IReadOnlyList<Neighbour> Near(string typed, int errors, bool unfinished)
    {
        var found = new List<(Neighbour Neighbour, int Rank)>();
        var slips = new SlipCounter(typed, errors);
        for (var index = 0; index < Count;) index = Visit(index, slips, unfinished, found);
        return [.. found.OrderBy(hit => hit.Neighbour.Errors).ThenBy(hit => hit.Rank).Select(hit => hit.Neighbour)];
    }

    public bool Contains(string word)
    {
        var (from, to) = (0, Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Word(middle).SequenceCompareTo(word) < 0) from = middle + 1;
            else to = middle;
        }

        return from < Count && Word(from).SequenceEqual(word);
    }

    /// <summary>Looks at one word and answers with the index of the next one worth a look.</summary>
    private int Visit(int index, SlipCounter slips, bool unfinished, List<(Neighbour Neighbour, int Rank)> found)
    {
        var word = Word(index);
        for (var depth = slips.Resume(word); depth < word.Length; depth++)
        {
            if (!slips.Advance(word[depth])) return EndOf(index, depth + 1);
            if (!unfinished || depth + 1 < slips.Typed.Length || depth + 1 == word.Length || !slips.IsWithinReach) continue;
            found.Add((new(new(word[..(depth + 1)]), slips.Errors, IsPrefix: true), _bestRanks[index]));
            return EndOf(index, depth + 1);
        }

        if (slips.IsWithinReach) found.Add((new(new(word), slips.Errors, IsPrefix: false), _bestRanks[index]));
        return index + 1;
    }

    /// <summary>The first word from <paramref name="index"/> on that does not share its first characters.</summary>
    private int EndOf(int index, int length)
    {
        var prefix = Word(index)[..length];
        int low = index + 1, step = 1;
        while (low < Count && Word(low).StartsWith(prefix, StringComparison.Ordinal)) (low, step) = (low + step, step * 2);
        int from = Math.Max(index + 1, low - step / 2), to = Math.Min(low, Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Word(middle).StartsWith(prefix, StringComparison.Ordinal)) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    private ReadOnlySpan<char> Word(int index) => _letters.AsSpan(_starts[index].._starts[index + 1]);
}

/// <summary>A word, or the beginning of words, that somebody may have meant.</summary>
internal sealed record Neighbour(string Text, int Errors, bool IsPrefix);
