namespace CineBot.Features.Films;

/// <summary>
/// Counts letters wrong, missing, doubled or swapped between a word typed and words that come letter by letter, in order;
/// what a word shares with the one before it is not counted again.
/// </summary>
internal sealed class SlipCounter
{
    private const int LongestWord = 64;
    private readonly int _errors;
    private readonly int[][] _rows = new int[LongestWord + 1][];
    private readonly char[] _path = new char[LongestWord];
    private int _depth;

    public SlipCounter(string typed, int errors)
    {
        (Typed, _errors) = (typed, errors);
        for (var depth = 0; depth < _rows.Length; depth++) _rows[depth] = new int[typed.Length + 1];
        for (var column = 0; column <= typed.Length; column++) _rows[0][column] = column;
    }

    public string Typed { get; }

    /// <summary>Slips between the whole of what was typed and the letters taken so far.</summary>
    public int Errors => _rows[_depth][Typed.Length];

    public bool IsWithinReach => Errors <= _errors;

    /// <summary>Goes back to what this word has in common with the letters taken; its length is where to go on.</summary>
    public int Resume(ReadOnlySpan<char> word)
    {
        _depth = word.CommonPrefixLength(_path.AsSpan(0, _depth));
        return _depth;
    }

    /// <summary>Takes the next letter; false when no word that goes on from here can be within reach.</summary>
    public bool Advance(char letter)
    {
        if (_depth == LongestWord) return false;
        _path[_depth++] = letter;
        var row = _rows[_depth];
        var least = row[0] = _depth;
        for (var column = 1; column <= Typed.Length; column++) least = Math.Min(least, row[column] = Cell(letter, column));
        return least <= _errors;
    }

    private int Cell(char letter, int column)
    {
        var above = _rows[_depth - 1];
        var cost = letter == Typed[column - 1] ? 0 : 1;
        var least = Math.Min(above[column - 1] + cost, Math.Min(above[column], _rows[_depth][column - 1]) + 1);
        var swapped = _depth > 1 && column > 1 && letter == Typed[column - 2] && _path[_depth - 2] == Typed[column - 1];
        return swapped ? Math.Min(least, _rows[_depth - 2][column - 2] + 1) : least;
    }
}
