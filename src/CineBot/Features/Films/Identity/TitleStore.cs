using CineBot.Storage;

namespace CineBot.Features.Films.Identity;

/// <summary>
/// By which titles films are found that people here spoke of and that the shipped catalogue does not hold, though no source answers. A server's own words are not
/// among them: they stay in that server.
/// </summary>
internal static class TitleStore
{
    private const string FirstShipped = "c:";
    private static readonly string Last = char.ConvertFromUtf32(0x10FFFF);

    public static void Keep(WriteUnit unit, NamedFilm film)
    {
        if (film.IsOwnWords || film.Id.Value.StartsWith(FirstShipped, StringComparison.Ordinal)) return;
        foreach (var title in Titles(film.OriginalTitle, film.FrenchTitle, film.EnglishTitle))
            unit.Execute("INSERT INTO film_titles (title, film_id) VALUES (@title, @film) ON CONFLICT (title, film_id) DO NOTHING", new { title, film = film.Id.Value });
    }

    public static void Forget(WriteUnit unit, FilmId film) => unit.Execute("DELETE FROM film_titles WHERE film_id = @film", new { film = film.Value });

    public static bool Knows(IReadUnit unit, FilmId film) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM film_titles WHERE film_id = @film LIMIT 1", new { film = film.Value }) is not null;

    /// <summary>The films of which a title is just this one, but for how it is written.</summary>
    public static IReadOnlyList<NamedFilm> Titled(IReadUnit unit, string typed, int atMost) => Films(unit, Titles(typed), title => title, atMost);

    /// <summary>The films of which a title begins so.</summary>
    public static IReadOnlyList<NamedFilm> Beginning(IReadUnit unit, string typed, int atMost) => Films(unit, Titles(typed), title => title + Last, atMost);

    private static List<NamedFilm> Films(IReadUnit unit, IEnumerable<string> titles, Func<string, string> end, int atMost) =>
    [
        .. titles.SelectMany(title => unit.Query<string>(
                "SELECT film_id FROM film_titles WHERE title >= @title AND title <= @end ORDER BY title, film_id LIMIT @atMost",
                new { title, end = end(title), atMost }))
            .Distinct().Take(atMost).Select(film => NamedFilmStore.Find(unit, new(film))).OfType<NamedFilm>(),
    ];

    private static List<string> Titles(params string[] titles) => [.. titles.SelectMany(TitleFolding.Heads).Distinct()];
}
