using CineBot.Features.Films;

namespace CineBot.Features.Places;

/// <summary>Brings names of places and what people type for them to one form: bare words, « St » written out, « 11ᵉ arrondissement » as its number.</summary>
internal static class PlaceFolding
{
    private static readonly string[] Divided = ["paris", "lyon", "marseille"];
    private static readonly string[] Districts = ["arrondissement", "arrondissements", "arr", "arrt", "ardt"];
    private static readonly string[] Suffixes = ["ieme", "eme", "ere", "er", "e", "nd", "st", "rd", "th"];
    private static readonly string[] RomanSuffixes = ["eme", "er", "e"];
    private static readonly string[] Roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    public static string Fold(string text) => string.Join(' ', Words(text));

    public static IReadOnlyList<string> Words(string text)
    {
        var words = TitleFolding.Words(text).Select(Written).Where(word => !Districts.Contains(word)).ToList();
        var city = words.FindIndex(Divided.Contains);
        return city < 0 ? words : Divide(words, city);
    }

    private static string Written(string word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        _ => char.IsAsciiDigit(word[0]) ? Bare(word) : word,
    };

    // « 11e » and « 1er » are 11 and 1; a postal code or « 2a » stays as it is.
    private static string Bare(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits <= 2 && digits < word.Length && Suffixes.Contains(word[digits..]) ? word[..digits] : word;
    }

    // « 11e arrondissement de Paris » and « Paris XI » are « paris 11 »: the city first, its number in digits.
    private static List<string> Divide(List<string> words, int city)
    {
        if (city + 1 < words.Count && Number(words[city + 1]) is { } after) words[city + 1] = after;
        if (city == 0 || Number(words[0]) is not { } before || words[1..city].Any(word => word is not ("de" or "a"))) return words;
        return [words[city], before, .. words[(city + 1)..]];
    }

    private static string? Number(string word)
    {
        if (word.Length <= 2 && word.All(char.IsAsciiDigit)) return word;
        var numeral = RomanSuffixes.Where(suffix => word.EndsWith(suffix, StringComparison.Ordinal)).Select(suffix => word[..^suffix.Length]).Append(word).FirstOrDefault(Roman.Contains);
        return numeral is null ? null : $"{Array.IndexOf(Roman, numeral) + 1}";
    }
}
