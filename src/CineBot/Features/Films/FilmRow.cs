namespace CineBot.Features.Films;

/// <summary>A film as films.db holds it: lists joined into one text, numbers as SQLite has them.</summary>
internal sealed record FilmRow(
    long Rank,
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
    /// <summary>Between the parts of a list that is kept as one text; no part holds it.</summary>
    public const string Separator = "; ";

    public static FilmRow From(CatalogueEntry entry) => new(
        entry.Rank, entry.Film.Id.Value, entry.Film.OriginalTitle, entry.Film.FrenchTitle, entry.Film.EnglishTitle,
        entry.Film.Year, string.Join(Separator, entry.Film.Directors), entry.Film.Runtime,
        string.Join(Separator, entry.Film.Countries), entry.Film.Kind.ToString(), string.Join(Separator, entry.Aliases), entry.Weight);

    public CatalogueEntry ToEntry() => new(
        Rank,
        new Film(
            new FilmId(Id), OriginalTitle, FrenchTitle, EnglishTitle, (int?)Year, Parts(Directors),
            (int?)Runtime, Parts(Countries), Enum.Parse<FilmKind>(Kind)),
        Parts(Aliases),
        Weight);

    public static string[] Parts(string joined) => joined.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
