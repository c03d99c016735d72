namespace CineBot.Features.Films.Import;

/// <summary>What can be true of a film.</summary>
internal static class FilmFacts
{
    private const long Earliest = 1870;
    private const long Latest = 2100;

    /// <summary>Whether films were made then, or are announced; what is not known can be true.</summary>
    public static bool IsYear(long? year) => year is null or (>= Earliest and <= Latest);

    public static FilmKind KindOf(bool isShort, bool isDocumentary) => (isShort, isDocumentary) switch
    {
        (true, true) => FilmKind.ShortDocumentary,
        (true, false) => FilmKind.Short,
        (false, true) => FilmKind.Documentary,
        (false, false) => FilmKind.Feature,
    };
}
