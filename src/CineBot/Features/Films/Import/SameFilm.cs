namespace CineBot.Features.Films.Import;

/// <summary>
/// Whether two lines that bear one title speak of one film: years at most one apart, no director that speaks against it, and not a short film beside a long one.
/// Where a year is missing, a director must speak for it.
/// </summary>
internal static class SameFilm
{
    public static bool Holds(FilmLine one, FilmLine other)
    {
        if (IsShort(one) != IsShort(other) && one.Kind.Length > 0 && other.Kind.Length > 0) return false;
        var (shared, known) = Directors(one, other);
        if (known && !shared) return false;
        return one.Year is { } year && other.Year is { } otherYear ? Math.Abs(year - otherYear) <= 1 : shared;
    }

    /// <summary>Whether one name at least is in both, in whatever order its words stand.</summary>
    public static bool SharesDirector(FilmLine one, FilmLine other) => Directors(one, other).Shared;

    private static (bool Shared, bool Known) Directors(FilmLine one, FilmLine other)
    {
        if (one.Directors.Length == 0 || other.Directors.Length == 0) return (false, false);
        return (Names(one).Intersect(Names(other)).Any(), true);
    }

    private static IEnumerable<string> Names(FilmLine line) =>
        FilmRow.Parts(line.Directors).Select(name => string.Join(' ', TitleFolding.Words(name).Order(StringComparer.Ordinal))).Where(name => name.Length > 0);

    private static bool IsShort(FilmLine line) => line.Kind is nameof(FilmKind.Short) or nameof(FilmKind.ShortDocumentary);
}
