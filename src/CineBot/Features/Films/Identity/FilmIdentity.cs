using CineBot.Features.Films.Import;
using CineBot.Features.Films.Sources;

namespace CineBot.Features.Films.Identity;

/// <summary>
/// Tells which film of the catalogue a film is that people here spoke of before the catalogue held it, or under an id that another film absorbed since. The rules
/// are those of an import, so that nobody has to choose between a film and itself.
/// </summary>
internal sealed class FilmIdentity(FilmCatalogue catalogue)
{
    private const long ShortestFeature = 60;

    /// <summary>Changes with the catalogue.</summary>
    public (long Length, long WrittenAt) Edition => catalogue.Edition;

    /// <summary>Null where it is none of the catalogue's, or could be several. <paramref name="imdb"/> is its id there, where the source says it.</summary>
    public Film? Of(NamedFilm film, string? imdb)
    {
        if (film.IsOwnWords) return null;
        if (SourceFilm.NumberOf(film.Id) is null) return catalogue.Find(film.Id);
        // A source may be wrong, or worse: an id alone moves nobody's words to another film.
        if (imdb is not null && catalogue.Find(new(imdb)) is { } named && IsLikely(film, named)) return named;
        var line = LineOf(film);
        var same = Titles(film).SelectMany(catalogue.Titled).DistinctBy(one => one.Id).Where(one => IsSame(line, one)).ToList();
        return same is [var only] ? only : null;
    }

    private static bool IsSame(FilmLine line, Film film)
    {
        var other = FilmLine.Of(new CatalogueEntry(0, film, []));
        return SameFilm.Holds(line, other) && (TitleFolding.Fold(film.OriginalTitle) == TitleFolding.Fold(line.OriginalTitle) || SameFilm.SharesDirector(line, other));
    }

    private static bool IsLikely(NamedFilm film, Film other) =>
        (film.Year is { } year && other.Year is { } otherYear && Math.Abs(year - otherYear) <= 1) || Folded(Titles(film)).Overlaps(Folded([other.OriginalTitle, other.FrenchTitle, other.EnglishTitle]));

    private static string[] Titles(NamedFilm film) => [film.OriginalTitle, film.FrenchTitle, film.EnglishTitle];

    private static HashSet<string> Folded(IEnumerable<string> titles) => [.. titles.Select(TitleFolding.Fold).Where(title => title.Length > 0)];

    private static FilmLine LineOf(NamedFilm film) => new(
        film.Id.Value, film.OriginalTitle, film.FrenchTitle, film.EnglishTitle, film.Year, film.Directors.Replace(", ", FilmRow.Separator, StringComparison.Ordinal), film.Runtime,
        "", film.Runtime is { } minutes ? FilmFacts.KindOf(minutes < ShortestFeature, isDocumentary: false).ToString() : "", "", 0);
}
