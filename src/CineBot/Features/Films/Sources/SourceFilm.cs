using System.Globalization;

namespace CineBot.Features.Films.Sources;

/// <summary>A film as a source names it; titles fall back on the original one.</summary>
internal sealed record SourceFilm(long Number, string OriginalTitle, string FrenchTitle, string EnglishTitle, long? Year)
{
    private const string Scheme = "tmdb:";

    public FilmId Id => IdOf(Number);

    /// <summary>As far as a search tells: neither directors nor length.</summary>
    public NamedFilm Named => new(Id, OriginalTitle, FrenchTitle, EnglishTitle, Year, "", null);

    public static FilmId IdOf(long number) => new(Scheme + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The source's own number in a film's id; null for a film that is not the source's.</summary>
    public static long? NumberOf(FilmId film) =>
        film.Value.StartsWith(Scheme, StringComparison.Ordinal)
        && long.TryParse(film.Value.AsSpan(Scheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and <= int.MaxValue ? number : null;
}

/// <summary>All that a source says of a film; <paramref name="Poster"/> is a file's name at its image host.</summary>
internal sealed record SourceSheet(SourceFilm Film, IReadOnlyList<string> Directors, long? Runtime, string? Poster, IReadOnlyList<Offer> Offers)
{
    /// <summary>Its id at IMDb (<c>tt…</c>), where the source says it.</summary>
    public string? Imdb { get; init; }

    public NamedFilm Named => Film.Named with { Directors = string.Join(", ", Directors), Runtime = Runtime };
}

/// <summary>Where a film can be seen in a country (ISO 3166), and on what terms.</summary>
internal sealed record Offer(string Country, OfferKind Kind, string Provider);

/// <summary>On what terms, the lightest first.</summary>
internal enum OfferKind
{
    Free,
    Subscription,
    Rent,
    Buy,
}
