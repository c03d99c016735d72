using System.Globalization;

namespace CineBot.Features.Calls.Roles;

/// <summary>Reads the whole number with which folded words begin, in digits or in words of either language.</summary>
internal static class SpokenNumbers
{
    /// <summary>What a number too great to be one of seats counts as.</summary>
    public const int TooMany = 1_000_000;

    private const int MostDigits = 6;

    private static readonly Dictionary<string, int> Units = new(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["un"] = 1,
        ["une"] = 1,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["six"] = 6,
        ["sept"] = 7,
        ["huit"] = 8,
        ["neuf"] = 9,
        ["dix"] = 10,
        ["onze"] = 11,
        ["douze"] = 12,
        ["treize"] = 13,
        ["quatorze"] = 14,
        ["quinze"] = 15,
        ["seize"] = 16,
        ["no"] = 0,
        ["one"] = 1,
        ["a"] = 1,
        ["an"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
    };

    private static readonly Dictionary<string, int> Tens = new(StringComparer.Ordinal)
    {
        ["dix"] = 10,
        ["vingt"] = 20,
        ["trente"] = 30,
        ["quarante"] = 40,
        ["cinquante"] = 50,
        ["soixante"] = 60,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["cent"] = 100,
        ["hundred"] = 100,
        ["mille"] = TooMany,
        ["thousand"] = TooMany,
        ["million"] = TooMany,
        ["milliard"] = TooMany,
        ["billion"] = TooMany,
    };

    private static readonly Dictionary<string, int> Collectives = new(StringComparer.Ordinal)
    {
        ["dizaine"] = 10,
        ["douzaine"] = 12,
        ["dozen"] = 12,
        ["quinzaine"] = 15,
        ["vingtaine"] = 20,
        ["trentaine"] = 30,
        ["quarantaine"] = 40,
        ["cinquantaine"] = 50,
        ["centaine"] = 100,
        ["couple"] = 2,
        ["cent"] = 100,
        ["hundred"] = 100,
        ["mille"] = TooMany,
        ["thousand"] = TooMany,
        ["million"] = TooMany,
    };

    /// <summary>The number and how many words it took; null where the words begin with none.</summary>
    public static (int Value, int Words)? Read(IReadOnlyList<string> words, int from)
    {
        if (from >= words.Count) return null;
        if (Digits(words, from) is { } digits) return digits;
        if (from + 1 < words.Count && Units.TryGetValue(words[from], out var of) && Collectives.TryGetValue(Singular(words[from + 1]), out var each)) return (of * each, 2);
        if (!Tens.ContainsKey(words[from]) && Collectives.TryGetValue(words[from], out var alone)) return (alone, 1);
        if (IsTens(words, from) && Tens.TryGetValue(words[from], out var tens)) return Compound(words, from, tens);
        return Units.TryGetValue(words[from], out var unit) ? (unit, 1) : null;
    }

    // « cent vingt », « soixante-dix », "twenty-five": what follows a ten and is less than it belongs to it.
    private static (int Value, int Words) Compound(IReadOnlyList<string> words, int from, int tens) =>
        from + 1 < words.Count && words[from + 1] is not ("a" or "an" or "no") && Read(words, from + 1) is { } rest && rest.Value > 0 && rest.Value < tens && !char.IsAsciiDigit(words[from + 1][0])
            ? (tens + rest.Value, 1 + rest.Words)
            : (tens, 1);

    // « dix » is a ten only before what makes it seventeen, eighteen or nineteen.
    private static bool IsTens(IReadOnlyList<string> words, int at) => words[at] != "dix" || (at + 1 < words.Count && words[at + 1] is "sept" or "huit" or "neuf");

    private static (int Value, int Words)? Digits(IReadOnlyList<string> words, int from)
    {
        var first = words[from].Trim('x');
        if (first.Length == 0 || !first.All(char.IsAsciiDigit)) return null;
        var count = 1;
        while (from + count < words.Count && first.Length > 0 && words[from + count] is { Length: 3 } group && group.All(char.IsAsciiDigit)) count++;
        var digits = string.Concat(words.Skip(from + 1).Take(count - 1).Prepend(first)).TrimStart('0');
        return (digits.Length > MostDigits ? TooMany : digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture), count);
    }

    private static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;
}
