using System.Globalization;
using CineBot.Features.Films.Sources;
using CineBot.Interactions;

namespace CineBot.External.Tmdb;

/// <summary>TMDB as a source of films: its search, its sheets with directors, titles and where to watch, and its word on an id of IMDb.</summary>
internal sealed class TmdbFilms(TmdbClient client) : IFilmSource
{
    public SourceState State => client.State;

    public Task<Told<IReadOnlyList<SourceFilm>>> SearchAsync(string title, Language language, Patience patience, CancellationToken cancellation) => client.AskAsync(
        $"search/movie?query={Uri.EscapeDataString(title)}&language={Tag(language)}&include_adult=false",
        root => TmdbReading.Films(root, "results", language),
        patience, cancellation);

    public Task<Told<IReadOnlyList<SourceFilm>>> FindByImdbAsync(string id, Patience patience, CancellationToken cancellation) => client.AskAsync(
        $"find/{Uri.EscapeDataString(id)}?external_source=imdb_id&language={Tag(Language.French)}",
        root => TmdbReading.Films(root, "movie_results", Language.French),
        patience, cancellation);

    public Task<Told<SourceSheet>> ReadAsync(long number, Patience patience, CancellationToken cancellation) => client.AskAsync(
        $"movie/{number.ToString(CultureInfo.InvariantCulture)}?language={Tag(Language.French)}&append_to_response=credits,translations,watch/providers",
        root => TmdbReading.Sheet(root, number),
        patience, cancellation);

    private static string Tag(Language language) => language is Language.French ? "fr-FR" : "en-US";
}
