namespace CineBot.Features.Places;

/// <summary>
/// What was typed for a place, folded: the words of a name, a postal code, whole beside words or begun where it stands alone,
/// and the area that stands in brackets as labels show it: « Marseille (13) » is no 13th district.
/// </summary>
internal sealed record PlaceQuery(IReadOnlyList<string> Words, string? Postal, string? Area)
{
    private const int LongestText = 100;

    public string Name => string.Join(' ', Words);

    public static PlaceQuery Of(string text)
    {
        var bounded = (text.Length > LongestText ? text[..LongestText] : text).Trim();
        var words = PlaceFolding.Words(bounded);
        if (words is [var only] && only.Length <= PostalCodes.Length && only.All(char.IsAsciiDigit)) return new([], only, null);
        var postal = words.FirstOrDefault(PostalCodes.IsWhole);
        if (postal is not null) return new([.. words.Where(word => !PostalCodes.IsWhole(word))], postal, null);
        var bracket = bounded.EndsWith(')') ? bounded.LastIndexOf('(') : -1;
        return bracket > 0 ? new(PlaceFolding.Words(bounded[..bracket]), null, PlaceFolding.Fold(bounded[bracket..])) : new(words, null, null);
    }

    /// <summary>The same without brackets, which some names have: « Château-Chinon (Ville) ».</summary>
    public PlaceQuery Flat => new([.. Words, .. (Area ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)], Postal, null);

    /// <summary>The ways to take the last words for the area, shortest first: « saint ouen | 93 », « montreuil | pas de calais ».</summary>
    public IEnumerable<(string Name, string Area)> Splits()
    {
        for (var at = Words.Count - 1; at >= 1; at--) yield return (string.Join(' ', Words.Take(at)), string.Join(' ', Words.Skip(at)));
    }
}
