using System.Globalization;

namespace CineBot.Features.Films;

/// <summary>The folded words by which a film is found: of all its titles, its directors in every spelling, and its year.</summary>
internal static class SearchWords
{
    public static string[] Of(Film film, IReadOnlyList<string> aliases) =>
    [
        .. Enumerable.Concat([film.OriginalTitle, film.FrenchTitle, film.EnglishTitle, .. aliases], film.Directors.SelectMany(name => DirectorNames.Spellings(name).Prepend(name)))
            .SelectMany(TitleFolding.Words)
            .Concat(film.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>())
            .Distinct(),
    ];
}
