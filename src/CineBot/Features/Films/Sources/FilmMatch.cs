namespace CineBot.Features.Films.Sources;

/// <summary>Tells whether a source speaks of the same film as we do: the same title, a year apart at most, and a director in common where both name some.</summary>
internal static class FilmMatch
{
    /// <summary>Those that may be it, the same year first.</summary>
    public static IEnumerable<SourceFilm> Candidates(NamedFilm film, IReadOnlyList<SourceFilm> found)
    {
        var titles = Titles(film.OriginalTitle, film.FrenchTitle, film.EnglishTitle);
        return found
            .Where(one => film.Year is { } year && one.Year is { } other && Math.Abs(year - other) <= 1 && titles.Overlaps(Titles(one.OriginalTitle, one.FrenchTitle, one.EnglishTitle)))
            .OrderBy(one => Math.Abs(film.Year!.Value - one.Year!.Value));
    }

    public static bool HasSameDirector(NamedFilm film, SourceSheet sheet) =>
        film.Directors.Length == 0 || sheet.Directors.Count == 0 || DirectorNames.Meet(film.Directors.Split(", "), sheet.Directors);

    private static HashSet<string> Titles(params string[] titles) => [.. titles.Select(TitleFolding.Fold).Where(title => title.Length > 0)];
}
