using CineBot.Features.Films;

namespace CineBot.Features.Places;

/// <summary>Tells an address from a town by its look: a street's word, with a number before it or more words after it.</summary>
internal static class AddressLook
{
    private static readonly string[] Streets =
    [
        "rue", "avenue", "av", "boulevard", "bd", "bld", "boul", "chemin", "impasse", "allee", "allees", "quai", "route", "rte", "square", "passage", "ruelle", "sentier", "place",
        "cours", "faubourg", "esplanade", "lotissement", "residence", "batiment", "street", "road", "avenue", "lane", "drive", "straat", "laan", "strasse",
    ];

    public static bool Is(string text)
    {
        var words = TitleFolding.Words(text);
        var street = Array.FindIndex(words, Streets.Contains);
        if (street < 0) return false;
        return street == 0 ? words.Length > 1 : words.Any(word => char.IsAsciiDigit(word[0]));
    }
}
