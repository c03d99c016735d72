using System.Text.RegularExpressions;

namespace CineBot.Features.Calls.Law;

/// <summary>Finds postal addresses by a street with its number; a town or a postal code alone is none.</summary>
internal static partial class AddressScan
{
    public static IEnumerable<(int Index, int Length)> Find(string text) =>
        new[] { Numbered(), NumberedName(), Behind(), English() }.SelectMany(pattern => pattern.Matches(text)).Select(found => (found.Index, found.Length));

    // « 12 bis rue des Lilas »: these words are hardly anything but streets.
    [GeneratedRegex(@"(?<![\d.,:h€])\b\d{1,4} ?(?:bis|ter|quater|[a-dA-D])?,? +(?i:rue|avenue|av\.?|boulevard|bd\.?|bld|quai|all[ée]es?|ruelle|fbg|faubourg) +(?!\d)[\p{L}'\-]{2,}(?: [\p{L}'\-]+){0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    // « 3 place de la République », but not « 3 places de perchiste »: these words mean a street where a name follows.
    [GeneratedRegex(@"(?<![\d.,:h€])\b\d{1,4} ?(?:bis|ter|quater|[a-dA-D])?,? +(?i:place|cours|passage|route|cit[ée]|villa|chemin|impasse|square|sentier|esplanade|r[ée]sidence|lotissement|hameau) +(?:(?:de la|de l'|des|du|de|d') ?)?\p{Lu}[\p{L}'\-]+(?: [\p{L}'\-]+){0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedName();

    // As Belgium writes it: « rue des Lilas 12 », at the end of what is said.
    [GeneratedRegex(@"\b(?i:rue|avenue|boulevard|chauss[ée]e|quai|place|chemin) +(?:(?:de la|de l'|des|du|de|d') ?)?\p{Lu}[\p{L}'\-]+(?: [\p{L}'\-]+){0,2},? +(?:n° ?)?\d{1,4}(?= *(?:$|[,;.)\n]|\d{4,5}\b))", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<![\d.,:])\b\d{1,5} +(?:\p{Lu}[\p{L}'\-]+ +){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Court)\b", RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
