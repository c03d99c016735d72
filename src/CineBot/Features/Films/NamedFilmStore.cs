using CineBot.Features.Films.Identity;
using CineBot.Features.Films.Sources;
using CineBot.Storage;
using NodaTime;

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
    public static void Keep(WriteUnit unit, NamedFilm film)
    {
        Insert(unit, film);
        TitleStore.Keep(unit, film);
        if (SourceFilm.NumberOf(film.Id) is { } number) FilmSheetStore.Note(unit, film.Id, number);
    }

    /// <summary>What a source says now of a film of its own, where the film is kept.</summary>
    public static void Renew(WriteUnit unit, NamedFilm film)
    {
        var changed = unit.Execute(
            """
            UPDATE films
            SET original_title = @original, french_title = @french, english_title = @english, year = @year, directors = @directors, runtime = @runtime
            WHERE film_id = @id
            """,
            Values(film));
        TitleStore.Forget(unit, film.Id);
        if (changed > 0) TitleStore.Keep(unit, film);
    }

    /// <summary>Lets go of what a source said of its own films before then; the title and year stay, by which people here speak of them.</summary>
    public static void Fade(WriteUnit unit, Instant before) => unit.Execute(
        """
        UPDATE films
        SET directors = '', runtime = NULL
        WHERE film_id IN (SELECT film_id FROM film_sheets WHERE asked_at IS NOT NULL AND asked_at < @before AND film_id >= 'tmdb:' AND film_id < 'tmdb;')
        """,
        new { before });

    private static void Insert(WriteUnit unit, NamedFilm film) => unit.Execute(
        """
        INSERT INTO films (film_id, original_title, french_title, english_title, year, directors, runtime)
        VALUES (@id, @original, @french, @english, @year, @directors, @runtime)
        ON CONFLICT (film_id) DO NOTHING
        """,
        Values(film));

    private static object Values(NamedFilm film) =>
        new { id = film.Id.Value, original = film.OriginalTitle, french = film.FrenchTitle, english = film.EnglishTitle, year = film.Year, directors = film.Directors, runtime = film.Runtime };

    private sealed record Stored(string film_id, string original_title, string french_title, string english_title, long? year, string directors, long? runtime)
    {
        public NamedFilm Read() => new(new(film_id), original_title, french_title, english_title, year, directors, runtime);
    }
}
