using CineBot.Features.Films;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Learning;

/// <summary>One reckoning of which films are near each other in a server: the one in use, and the secret of its pairs.</summary>
internal sealed record TasteRun(long Run, string Secret);

/// <summary>Which films are near each other in a server, as it was reckoned last; it names nobody.</summary>
internal static class TasteStore
{
    private const int MostRows = 200_000;
    private const int MostJudged = 300;

    /// <summary>
    /// What people let this server know that they like: films that they recommend here, and those that they thought good or better where they let
    /// what they thought count here; of each person the latest. A title in another server's own words stays there.
    /// </summary>
    public static IReadOnlyList<Like> Likes(IReadUnit unit, GuildId guild) => unit.Query<Stored>(
        """
        WITH liked AS (
            SELECT voices.member_id, recommendations.film_id, voices.spoken_at AS liked_at
            FROM voices JOIN recommendations ON recommendations.guild_id = voices.guild_id AND recommendations.number = voices.number
            WHERE voices.guild_id = @guild AND recommendations.state = 'live'
            UNION ALL
            SELECT seen.member_id, seen.film_id, COALESCE(seen.judged_at, seen.seen_at)
            FROM shares JOIN seen ON seen.member_id = shares.member_id
            WHERE shares.guild_id = @guild AND shares.tastes = 1 AND seen.verdict IN ('loved', 'good') AND NOT (seen.film_id >= 'f:' AND seen.film_id < 'f;')
        ), ranked AS (
            SELECT member_id, film_id, ROW_NUMBER() OVER (PARTITION BY member_id ORDER BY MAX(liked_at) DESC, film_id) AS place
            FROM liked
            GROUP BY member_id, film_id)
        SELECT member_id, film_id
        FROM ranked
        WHERE place <= @each
        ORDER BY place, member_id
        LIMIT @most
        """,
        new { guild, each = FilmLikeness.MostLikes, most = MostRows }).Select(row => new Like(row.member_id, new(row.film_id))).ToList();

    /// <summary>What is near the films that the person judged last, as far as this server knows.</summary>
    public static IReadOnlyList<Hint> Hints(IReadUnit unit, GuildId guild, MemberId member) => unit.Query<HintRow>(
        """
        WITH judged AS (
            SELECT film_id, verdict
            FROM seen
            WHERE member_id = @member AND verdict IN ('loved', 'good', 'not_for_me')
            ORDER BY seen_at DESC
            LIMIT @most)
        SELECT near.other_film_id, films.runtime, judged.film_id, judged.verdict, near.score
        FROM taste_runs
            JOIN judged
            JOIN film_neighbours near ON near.guild_id = taste_runs.guild_id AND near.run = taste_runs.run AND near.film_id = judged.film_id
            JOIN films ON films.film_id = near.other_film_id
        WHERE taste_runs.guild_id = @guild
        """,
        new { guild, member, most = MostJudged }).Select(row => new Hint(new(row.other_film_id), row.runtime, new(row.film_id), row.verdict, row.score)).ToList();

    public static TasteRun? Find(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<TasteRun>("SELECT run AS Run, secret AS Secret FROM taste_runs WHERE guild_id = @guild", new { guild });

    /// <summary>The server is reckoned from then on; nothing where it is already.</summary>
    public static void Begin(WriteUnit unit, GuildId guild, string secret, Instant dueAt) => unit.Execute(
        "INSERT INTO taste_runs (guild_id, run, secret, due_at) VALUES (@guild, 0, @secret, @dueAt) ON CONFLICT (guild_id) DO NOTHING",
        new { guild, secret, dueAt });

    public static IReadOnlyList<GuildId> Due(IReadUnit unit, Instant now, int atMost) =>
        unit.Query<GuildId>("SELECT guild_id FROM taste_runs WHERE due_at <= @now ORDER BY due_at LIMIT @atMost", new { now, atMost });

    public static void Add(WriteUnit unit, GuildId guild, long run, FilmId film, NearFilm near) => unit.Execute(
        "INSERT INTO film_neighbours (guild_id, run, film_id, other_film_id, score) VALUES (@guild, @run, @film, @other, @score)",
        new { guild, run, film = film.Value, other = near.Film.Value, score = near.Score });

    /// <summary>This run is the one in use from now on; the next one is due then, or still at once where somebody asked to count no more while it was made.</summary>
    public static void Use(WriteUnit unit, GuildId guild, long run, Instant begunAt, Instant dueAt) => unit.Execute(
        "UPDATE taste_runs SET run = @run, due_at = CASE WHEN due_at > @begunAt THEN due_at ELSE @dueAt END WHERE guild_id = @guild",
        new { guild, run, begunAt, dueAt });

    /// <summary>Takes away so many rows of a run that is in use no more, or was never finished; true while there may be more.</summary>
    public static bool Clear(WriteUnit unit, GuildId guild, long inUse, int atOnce) => unit.Execute(
        """
        DELETE FROM film_neighbours
        WHERE guild_id = @guild AND (run, film_id, other_film_id) IN (
            SELECT run, film_id, other_film_id FROM film_neighbours WHERE guild_id = @guild AND run <> @inUse LIMIT @atOnce)
        """,
        new { guild, inUse, atOnce }) > 0;

    /// <summary>What the person liked is to count no more: the servers that knew of it are reckoned anew at the next round.</summary>
    public static void Expire(WriteUnit unit, MemberId member) => unit.Execute(
        """
        UPDATE taste_runs
        SET due_at = @now
        WHERE guild_id IN (SELECT guild_id FROM shares WHERE member_id = @member UNION SELECT guild_id FROM voices WHERE member_id = @member)
        """,
        new { member, now = unit.Now });

    /// <summary>Films have other ids now: every server is reckoned anew at the next round.</summary>
    public static void ExpireAll(WriteUnit unit) => unit.Execute("UPDATE taste_runs SET due_at = @now WHERE due_at > @now", new { now = unit.Now });

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM film_neighbours WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM taste_runs WHERE guild_id = @guild", new { guild });
    }

    private sealed record Stored(MemberId member_id, string film_id);

    private sealed record HintRow(string other_film_id, long? runtime, string film_id, string verdict, double score);
}

/// <summary>That somebody likes a film, as they let the server know.</summary>
internal sealed record Like(MemberId Member, FilmId Film);
