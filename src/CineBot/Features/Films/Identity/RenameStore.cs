using CineBot.Features.Films.Sources;
using CineBot.Storage;

namespace CineBot.Features.Films.Identity;

/// <summary>Under which id a film goes on that turned out to be another one.</summary>
internal static class RenameStore
{
    /// <summary>The film's id now: its own where it never had another.</summary>
    public static FilmId Now(IReadUnit unit, FilmId film) =>
        unit.QueryFirstOrNull<string>("SELECT now_id FROM film_renames WHERE film_id = @film", new { film = film.Value }) is { } now ? new(now) : film;

    /// <summary>The films that are kept, but for those that ship and for servers' own words, in the order of their ids.</summary>
    public static IReadOnlyList<FilmId> Kept(IReadUnit unit, string after, int atMost) =>
    [
        .. unit.Query<string>(
            """
            SELECT film_id
            FROM films
            WHERE film_id > @after AND NOT (film_id >= 'c:' AND film_id < 'c;') AND NOT (film_id >= 'f:' AND film_id < 'f;')
            ORDER BY film_id
            LIMIT @atMost
            """,
            new { after, atMost }).Select(film => new FilmId(film)),
    ];

    /// <summary>The film goes on under the other's id, which is kept; nothing else speaks of it any more.</summary>
    public static void Rename(WriteUnit unit, FilmId from, FilmId to)
    {
        var ids = new { from = from.Value, to = to.Value };
        FilmSheetStore.Rename(unit, from, to);
        TitleStore.Forget(unit, from);
        unit.Execute("UPDATE film_renames SET now_id = @to WHERE now_id = @from", ids);
        unit.Execute("DELETE FROM film_renames WHERE film_id = @to", ids);
        unit.Execute("DELETE FROM films WHERE film_id = @from", ids);
        unit.Execute("INSERT INTO film_renames (film_id, now_id) VALUES (@from, @to) ON CONFLICT (film_id) DO UPDATE SET now_id = excluded.now_id", ids);
    }
}
