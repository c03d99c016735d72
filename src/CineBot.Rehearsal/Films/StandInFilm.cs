namespace CineBot.Rehearsal.Films;

/// <summary>A film that the stand-in knows; <paramref name="Offers"/> are a country, terms as TMDB names them, and who offers it.</summary>
internal sealed record StandInFilm(long Number, string Original, string French, string English, int Year, string Director, int Runtime, params (string Country, string Terms, string Provider)[] Offers)
{
    /// <summary>The path of a picture at TMDB's image host.</summary>
    public string? Poster { get; init; }
}
