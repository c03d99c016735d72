namespace CineBot.Features.Films.Import;

/// <summary>
/// What a source says of one film, as it is kept until the catalogue is written: lists joined as in films.db, an empty text or a null where it says nothing.
/// Of a film that another one absorbed, <c>FilmId</c> is that one.
/// </summary>
internal sealed record FilmLine(
    string Id,
    string OriginalTitle,
    string FrenchTitle,
    string EnglishTitle,
    long? Year,
    string Directors,
    long? Runtime,
    string Countries,
    string Kind,
    string Aliases,
    long Weight)
{
    private const int MostAliases = 12;

    private IReadOnlyList<string> Titles => [OriginalTitle, FrenchTitle, EnglishTitle, .. FilmRow.Parts(Aliases)];

    public static FilmLine Of(CatalogueEntry entry)
    {
        var row = FilmRow.From(entry);
        return new(row.Id, row.OriginalTitle, row.FrenchTitle, row.EnglishTitle, row.Year, row.Directors, row.Runtime, row.Countries, row.Kind, row.Aliases, row.Weight);
    }

    /// <summary>Fills what is blank with what the other says; its titles are found under this film as well.</summary>
    public FilmLine With(FilmLine other) => this with
    {
        FrenchTitle = Or(FrenchTitle, other.FrenchTitle),
        EnglishTitle = Or(EnglishTitle, other.EnglishTitle),
        Year = Year ?? other.Year,
        Directors = Or(Directors, other.Directors),
        Runtime = Runtime ?? other.Runtime,
        Countries = Or(Countries, other.Countries),
        Aliases = string.Join(FilmRow.Separator, AliasesWith(other)),
        Weight = Math.Max(Weight, other.Weight),
    };

    public CatalogueEntry ToEntry(long rank) => new FilmRow(
        rank, Id, OriginalTitle, Or(FrenchTitle, OriginalTitle), Or(EnglishTitle, OriginalTitle), Year, Directors, Runtime, Countries,
        Kind.Length > 0 ? Kind : nameof(FilmKind.Feature), Aliases, Weight).ToEntry();

    private IEnumerable<string> AliasesWith(FilmLine other)
    {
        var known = new[] { OriginalTitle, FrenchTitle, EnglishTitle }.Select(TitleFolding.Fold).ToHashSet(StringComparer.Ordinal);
        return FilmRow.Parts(Aliases).Concat(other.Titles.Where(title => title.Length > 0).Select(title => title.Replace(';', ','))).Where(title => known.Add(TitleFolding.Fold(title))).Take(MostAliases);
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;
}
