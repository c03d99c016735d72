using System.Globalization;

namespace CineBot.Features.Films.Import;

/// <summary>What can be true of a film.</summary>
internal static class FilmFacts
{
    private const long Earliest = 1870;
    private const long Latest = 2100;

    /// <summary>What is wrong with a year in which no film was made, nor is announced; null for nothing, and what is not known can be true.</summary>
    public static string? FaultOf(long? year) =>
        year is < Earliest or > Latest ? string.Create(CultureInfo.InvariantCulture, $"has the year {year}, which is not between {Earliest} and {Latest}") : null;

    public static FilmKind KindOf(bool isShort, bool isDocumentary) => (isShort, isDocumentary) switch
    {
        (true, true) => FilmKind.ShortDocumentary,
        (true, false) => FilmKind.Short,
        (false, true) => FilmKind.Documentary,
        (false, false) => FilmKind.Feature,
    };
}
