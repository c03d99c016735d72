using System.Globalization;

namespace CineBot.Features.Places;

/// <summary>Finds rows by a postal code or its beginning.</summary>
internal sealed class PostalCodes
{
    public const int Length = 5;

    /// <summary>How many codes of a place the file lists at most.</summary>
    public const int MostListed = 3;

    private const int MostNearest = 5;
    private readonly (int Code, int Row)[] _sorted;

    private PostalCodes((int Code, int Row)[] sorted) => _sorted = sorted;

    public static PostalCodes Of(PlaceTable table)
    {
        var pairs = from row in Enumerable.Range(0, table.Count)
                    from code in table.Postals(row)
                    select (int.Parse(code, CultureInfo.InvariantCulture), row);
        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        return new(sorted);
    }

    public static bool IsWhole(string word) => word.Length == Length && word.All(char.IsAsciiDigit);

    /// <summary><paramref name="digits"/> is one digit to five.</summary>
    public IEnumerable<int> Beginning(string digits)
    {
        var (from, to) = (Number(digits.PadRight(Length, '0')), Number(digits.PadRight(Length, '9')));
        for (var at = First(from); at < _sorted.Length && _sorted[at].Code <= to; at++) yield return _sorted[at].Row;
    }

    /// <summary>The rows whose codes are closest to one that no row has, of the same département.</summary>
    public IEnumerable<int> Nearest(string digits)
    {
        var (sought, from, to) = (Number(digits), Number(digits[..2].PadRight(Length, '0')), Number(digits[..2].PadRight(Length, '9')));
        var at = First(sought);
        return _sorted[Math.Max(0, at - MostNearest)..Math.Min(_sorted.Length, at + MostNearest)]
            .Where(pair => pair.Code >= from && pair.Code <= to)
            .OrderBy(pair => Math.Abs(pair.Code - sought)).Select(pair => pair.Row).Distinct().Take(MostNearest);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private int First(int code)
    {
        var at = Array.BinarySearch(_sorted, (code, 0));
        return at < 0 ? ~at : at;
    }
}
