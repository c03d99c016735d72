using System.Text;

namespace CineBot.Features.Places;

/// <summary>
/// Finds rows by the beginning of any word of a name: each name folded into one run of bytes, and the beginnings of its words in the order of what follows them.
/// </summary>
internal sealed class PlaceNames
{
    private const int ShortestClosedUp = 4;

    private readonly byte[] _letters;
    private readonly int[] _begins;
    private readonly int[] _rows;
    private readonly int[] _words;
    private readonly int[] _owners;

    private PlaceNames(byte[] letters, int[] begins, int[] rows)
    {
        (_letters, _begins, _rows) = (letters, begins, rows);
        var words = (int[])[.. letters.Index().Where(letter => letter.Index == 0 || letters[letter.Index - 1] is 0 or (byte)' ').Select(letter => letter.Index)];
        Array.Sort(words, (one, other) => Rest(one).SequenceCompareTo(Rest(other)));
        _words = words;
        _owners = Array.ConvertAll(words, word => Array.BinarySearch(begins, word) is var name and >= 0 ? name : ~Array.BinarySearch(begins, word) - 1);
    }

    public static PlaceNames Of(PlaceTable table)
    {
        var (letters, begins, rows) = (new List<byte>(), new List<int>(), new List<int>());
        for (var row = 0; row < table.Count; row++)
        {
            foreach (var folded in table.Names(row).Select(PlaceFolding.Fold).Distinct())
            {
                begins.Add(letters.Count);
                rows.Add(row);
                letters.AddRange(Encoding.ASCII.GetBytes(folded));
                letters.Add(0);
            }
        }

        return new([.. letters], [.. begins], [.. rows]);
    }

    /// <summary>Where a word of a name begins with what was typed; a row may come several times.</summary>
    public IEnumerable<NameMatch> Beginning(string folded)
    {
        var typed = Encoding.UTF8.GetBytes(folded);
        var end = End(typed);
        for (var at = First(typed); at < end; at++) yield return Match(at, typed.Length);
    }

    /// <summary>Names that hold what was typed though it was closed up (« aixenprovence ») or left words out (« saint ouen seine »).</summary>
    public IEnumerable<NameMatch> Loosely(IReadOnlyList<string> words)
    {
        var inOrder = words.Count < 2 ? [] : Beginning(Rarest(words)).Where(match => HoldsInOrder(_begins[match.Name], words)).Select(match => Loose(match.Name));
        var closed = string.Concat(words);
        return closed.Length < ShortestClosedUp ? inOrder : inOrder.Concat(ClosedUp(Encoding.UTF8.GetBytes(closed)));
    }

    private string Rarest(IEnumerable<string> words) => words.MinBy(word => Encoding.UTF8.GetBytes(word) is var typed ? End(typed) - First(typed) : 0)!;

    private IEnumerable<NameMatch> ClosedUp(byte[] typed)
    {
        var letter = typed[..1];
        var end = End(letter);
        for (var at = First(letter); at < end; at++)
            if (StartsClosedUp(Rest(_words[at]), typed)) yield return Loose(_owners[at]);
    }

    private static bool StartsClosedUp(ReadOnlySpan<byte> name, ReadOnlySpan<byte> typed)
    {
        var matched = 0;
        foreach (var letter in name)
        {
            if (letter == (byte)' ') continue;
            if (letter != typed[matched]) return false;
            if (++matched == typed.Length) return true;
        }

        return false;
    }

    private bool HoldsInOrder(int begin, IReadOnlyList<string> words)
    {
        var left = words.Count;
        foreach (var word in Encoding.ASCII.GetString(Rest(begin)).Split(' '))
            if (left > 0 && word.StartsWith(words[^left], StringComparison.Ordinal)) left--;
        return left == 0;
    }

    private NameMatch Loose(int name) => new(_rows[name], name, false, false, false);

    private NameMatch Match(int at, int length)
    {
        var (word, name) = (_words[at], _owners[at]);
        var isStart = IsStart(_letters.AsSpan(_begins[name], word - _begins[name]));
        var next = _letters[word + length];
        return new(_rows[name], name, isStart, isStart && next == 0, next is 0 or (byte)' ');
    }

    // « mans » begins Le Mans.
    private static bool IsStart(ReadOnlySpan<byte> before) =>
        before.IsEmpty || before.SequenceEqual("le "u8) || before.SequenceEqual("la "u8) || before.SequenceEqual("les "u8) || before.SequenceEqual("l "u8);

    // The first word that does not come before what was typed.
    private int First(ReadOnlySpan<byte> typed)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Rest(_words[middle]).SequenceCompareTo(typed) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // The first word after all those that begin with it: no name holds a letter as great as the one put behind it.
    private int End(ReadOnlySpan<byte> typed) => First([.. typed, byte.MaxValue]);

    private ReadOnlySpan<byte> Rest(int from)
    {
        var rest = _letters.AsSpan(from);
        return rest[..rest.IndexOf((byte)0)];
    }
}
