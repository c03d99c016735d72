using CineBot.Features.Films;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Reads a person's whole lists at once, and adds to them what they handed over.</summary>
internal static class ImportStore
{
    public static IReadOnlyList<WishedFilm> Wishes(IReadUnit unit, MemberId member) => unit.Query<WishedFilm>(
        "SELECT film_id AS Film, wished_at AS At FROM wishes WHERE member_id = @member ORDER BY wished_at, film_id",
        new { member });

    public static IReadOnlyList<SeenFilm> Seen(IReadUnit unit, MemberId member) => unit.Query<SeenFilm>(
        "SELECT film_id AS Film, seen_at AS At, verdict AS Verdict, judged_at AS JudgedAt FROM seen WHERE member_id = @member ORDER BY seen_at, film_id",
        new { member });

    /// <summary>Every film on a list of the person's.</summary>
    public static IReadOnlyList<NamedFilm> Films(IReadUnit unit, MemberId member) =>
    [
        .. unit.Query<Stored>(
            """
            SELECT film_id, original_title, french_title, english_title, year, directors, runtime
            FROM films
            WHERE film_id IN (SELECT film_id FROM wishes WHERE member_id = @member UNION SELECT film_id FROM seen WHERE member_id = @member)
            ORDER BY film_id
            """,
            new { member }).Select(row => new NamedFilm(new(row.film_id), row.original_title, row.french_title, row.english_title, row.year, row.directors, row.runtime)),
    ];

    public static void Wish(WriteUnit unit, MemberId member, FilmId film, Instant at) => unit.Execute(
        "INSERT INTO wishes (member_id, film_id, wished_at) VALUES (@member, @film, @at) ON CONFLICT (member_id, film_id) DO NOTHING",
        new { member, film = film.Value, at });

    public static void See(WriteUnit unit, MemberId member, SeenFilm seen) => unit.Execute(
        """
        INSERT INTO seen (member_id, film_id, seen_at, verdict, judged_at) VALUES (@member, @film, @at, @verdict, @judgedAt)
        ON CONFLICT (member_id, film_id) DO UPDATE SET verdict = excluded.verdict, judged_at = excluded.judged_at
        """,
        new { member, film = seen.Film, at = seen.At, verdict = seen.Verdict, judgedAt = seen.JudgedAt });

    private sealed record Stored(string film_id, string original_title, string french_title, string english_title, long? year, string directors, long? runtime);
}

/// <summary>A film that a person wants to see, and since when.</summary>
internal sealed record WishedFilm(string Film, Instant At);

/// <summary>A film that a person has seen, what they thought of it, and when they said so; null where that is not known.</summary>
internal sealed record SeenFilm(string Film, Instant At, string? Verdict, Instant? JudgedAt);
