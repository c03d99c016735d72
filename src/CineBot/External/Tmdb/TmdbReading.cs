using System.Globalization;
using System.Text.Json;
using CineBot.Features.Films;
using CineBot.Features.Films.Sources;
using CineBot.Features.Settings;
using CineBot.Interactions;

namespace CineBot.External.Tmdb;

/// <summary>Makes films of what TMDB answers, which may hold anything: what is missing or of another kind is left out, what is too much is cut.</summary>
internal static class TmdbReading
{
    private const int MostFilms = 10;
    private const int MostRead = 40;
    private const int MostCrew = 2_000;
    private const int MostDirectors = 6;
    private const int MostProviders = 8;
    private const int LongestName = 80;
    private const int LongestRuntime = 6_000;

    private static readonly (string Field, OfferKind Kind)[] Terms =
        [("free", OfferKind.Free), ("ads", OfferKind.Free), ("flatrate", OfferKind.Subscription), ("rent", OfferKind.Rent), ("buy", OfferKind.Buy)];

    /// <summary>Films listed under a field, their titles in this language.</summary>
    public static Told<IReadOnlyList<SourceFilm>> Films(JsonElement root, string field, Language language) =>
        root.Field(field) is { ValueKind: JsonValueKind.Array }
            ? new(true, [.. root.Items(field, MostRead).Select(film => Listed(film, language)).OfType<SourceFilm>().DistinctBy(film => film.Number).Take(MostFilms)])
            : default;

    /// <summary>All of one film; no answer where it is another than the one asked for.</summary>
    public static Told<SourceSheet> Sheet(JsonElement root, long asked)
    {
        if (root.Number("id", 1, int.MaxValue) != asked) return default;
        if (IsForAdults(root) || Whole(root, asked) is not { } film) return Told<SourceSheet>.None;
        return new(true, new(film, Directors(root), root.Number("runtime", 1, LongestRuntime), Poster(root), Offers(root)) { Imdb = Imdb(root) });
    }

    private static SourceFilm? Listed(JsonElement film, Language language)
    {
        if (IsForAdults(film) || film.Number("id", 1, int.MaxValue) is not { } number) return null;
        var title = Title(film, "title");
        if ((Title(film, "original_title") ?? title) is not { } original) return null;
        return new(number, original, language is Language.French ? title ?? original : original, language is Language.English ? title ?? original : original, Year(film));
    }

    private static SourceFilm? Whole(JsonElement root, long number)
    {
        if ((Title(root, "original_title") ?? Title(root, "title")) is not { } original) return null;
        return new(number, original, Translated(root, "fr", "FR") ?? original, Translated(root, "en", "US") ?? original, Year(root));
    }

    // A translation without a title of its own keeps the original one, and so do we.
    private static string? Translated(JsonElement root, string language, string country) =>
        (root.Field("translations") ?? default).Items("translations", MostCrew)
            .Where(one => one.Raw("iso_639_1") == language)
            .OrderByDescending(one => one.Raw("iso_3166_1") == country)
            .Select(one => Title(one.Field("data") ?? default, "title"))
            .FirstOrDefault(title => title is not null);

    private static IReadOnlyList<string> Directors(JsonElement root) =>
    [
        .. (root.Field("credits") ?? default).Items("crew", MostCrew)
            .Where(one => one.Raw("job") == "Director")
            .Select(one => one.Words("name", LongestName)?.Replace(", ", " ", StringComparison.Ordinal))
            .OfType<string>().Distinct(StringComparer.Ordinal).Take(MostDirectors),
    ];

    private static string? Poster(JsonElement root) =>
        root.Raw("poster_path") is ['/', .. var name] && Posters.IsFileName(name) ? name : null;

    private static IReadOnlyList<Offer> Offers(JsonElement root) =>
    [
        .. from country in Countries.All
           let here = (root.Field("watch/providers")?.Field("results") ?? default).Field(country) ?? default
           from term in Terms
           from provider in here.Items(term.Field, MostProviders).Select(one => one.Words("provider_name", LongestName)).OfType<string>()
           select new Offer(country, term.Kind, provider),
    ];

    private static string? Imdb(JsonElement root) =>
        root.Raw("imdb_id") is ['t', 't', .. { Length: >= 5 and <= 12 } digits] id && digits.All(char.IsAsciiDigit) ? id : null;

    private static string? Title(JsonElement film, string field) => film.Words(field, NamedFilm.LongestTitle);

    private static long? Year(JsonElement film) =>
        film.Raw("release_date") is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1870 and <= 2200 ? year : null;

    private static bool IsForAdults(JsonElement film) => film.Field("adult") is { ValueKind: JsonValueKind.True };
}
