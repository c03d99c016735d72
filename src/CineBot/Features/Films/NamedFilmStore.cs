using CineBot.Storage;

namespace CineBot.Features.Films;

/// <summary>Films that somebody spoke of, as they are kept beside what was said of them: no card waits for the catalogue.</summary>
internal static class NamedFilmStore
{
    /// <summary>Null where nobody spoke of it yet.</summary>
    public static NamedFilm? Find(IReadUnit unit, FilmId film) => unit.QueryFirstOrNull<Stored>(
        """
        SELECT film_id, original_title, french_title, english_title, year, directors, runtime
        FROM films
        WHERE film_id = @film
        """,
        new { film = film.Value })?.Read();

    /// <summary>Keeps the film as it is known now; a later name of it does not change what was kept.</summary>
    public static void Keep(WriteUnit unit, NamedFilm film) => unit.Execute(
        """
        INSERT INTO films (film_id, original_title, french_title, english_title, year, directors, runtime)
        VALUES (@id, @original, @french, @english, @year, @directors, @runtime)
        ON CONFLICT (film_id) DO NOTHING
        """,
        new { id = film.Id.Value, original = film.OriginalTitle, french = film.FrenchTitle, english = film.EnglishTitle, year = film.Year, directors = film.Directors, runtime = film.Runtime });

    private sealed record Stored(string film_id, string original_title, string french_title, string english_title, long? year, string directors, long? runtime)
    {
        public NamedFilm Read() => new(new(film_id), original_title, french_title, english_title, year, directors, runtime);
    }
}
