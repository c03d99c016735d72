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

    /// <summary>Whether one person at least directed both.</summary>
    public static bool SharesDirector(FilmLine one, FilmLine other) => Directors(one, other).Shared;

    private static (bool Shared, bool Known) Directors(FilmLine one, FilmLine other)
    {
        if (one.Directors.Length == 0 || other.Directors.Length == 0) return (false, false);
        return (DirectorNames.Meet(FilmRow.Parts(one.Directors), FilmRow.Parts(other.Directors)), true);
    }

    private static bool IsShort(FilmLine line) => line.Kind is nameof(FilmKind.Short) or nameof(FilmKind.ShortDocumentary);
}
