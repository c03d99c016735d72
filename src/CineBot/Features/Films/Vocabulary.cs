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

    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly int[] _bestRanks;

    private Vocabulary(char[] letters, int[] starts, int[] bestRanks) => (_letters, _starts, _bestRanks) = (letters, starts, bestRanks);

    private int Count => _bestRanks.Length;

    /// <summary>The form in which films.db keeps it, in one cell: all of them are read at once.</summary>
    public static string Write(IReadOnlyDictionary<string, int> bestRanks)
    {
        var text = new StringBuilder();
        foreach (var (word, rank) in bestRanks.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{word} {rank}\n");
        return text.ToString();
    }

    public static Vocabulary Read(string text)
    {
        var count = text.AsSpan().Count('\n');
        var (letters, starts, ranks) = (new char[text.Length], new int[count + 1], new int[count]);
        var (word, end) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) continue;
            var space = line.LastIndexOf(' ');
            ranks[word] = int.Parse(line[(space + 1)..], CultureInfo.InvariantCulture);
            line[..space].CopyTo(letters.AsSpan(end));
            starts[++word] = end += space;
        }

        return new(letters[..end], starts, ranks);
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
