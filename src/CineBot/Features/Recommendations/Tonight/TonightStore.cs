using CineBot.Features.Films;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Tonight;

/// <summary>Reads what may be used of people's lists to choose a film together, and what their server recommends.</summary>
internal static class TonightStore
{
    /// <summary>All of the person's own lists: for who asks.</summary>
    public static Tastes Own(IReadUnit unit, MemberId member) => new(
        member,
        Read(unit.Query<Row>(
            """
            SELECT wishes.film_id, films.runtime
            FROM wishes JOIN films ON films.film_id = wishes.film_id
            WHERE wishes.member_id = @member
            """,
            new { member })),
        Seen(unit.Query<string>("SELECT film_id FROM seen WHERE member_id = @member", new { member })));

    /// <summary>
    /// What somebody else lets this server know: the wishes that they pressed under its cards, all of them where they share them here, and
    /// what they have seen only where they share that. A title in another server's own words stays there.
    /// </summary>
    public static Tastes Shared(IReadUnit unit, MemberId member, GuildId guild) => new(
        member,
        Read(unit.Query<Row>(
            """
            SELECT wishes.film_id, films.runtime
            FROM wishes JOIN films ON films.film_id = wishes.film_id
            WHERE wishes.member_id = @member
                AND (NOT (wishes.film_id >= 'f:' AND wishes.film_id < 'f;')
                    OR EXISTS (SELECT 1 FROM recommendations WHERE recommendations.film_id = wishes.film_id AND recommendations.guild_id = @guild))
                AND (EXISTS (SELECT 1 FROM shares WHERE shares.member_id = wishes.member_id AND shares.guild_id = @guild AND shares.wishes = 1)
                    OR EXISTS (
                        SELECT 1
                        FROM recommendations JOIN reactions ON reactions.guild_id = recommendations.guild_id AND reactions.number = recommendations.number
                        WHERE recommendations.film_id = wishes.film_id AND recommendations.guild_id = @guild
                            AND reactions.kind = 'wish' AND reactions.member_id = wishes.member_id))
            """,
            new { member, guild })),
        Seen(unit.Query<string>(
            """
            SELECT seen.film_id
            FROM shares JOIN seen ON seen.member_id = shares.member_id
            WHERE shares.member_id = @member AND shares.guild_id = @guild AND shares.seen = 1
            """,
            new { member, guild })));

    /// <summary>What the server recommends now, each film once.</summary>
    public static IReadOnlyList<Recommended> Recommended(IReadUnit unit, GuildId guild) =>
    [
        .. unit.Query<VoiceRow>(
            """
            SELECT recommendations.film_id, films.runtime, voices.member_id, voices.moods
            FROM recommendations
                JOIN films ON films.film_id = recommendations.film_id
                JOIN voices ON voices.guild_id = recommendations.guild_id AND voices.number = recommendations.number
            WHERE recommendations.guild_id = @guild AND recommendations.state = 'live' AND recommendations.shelved_at IS NULL
            ORDER BY voices.spoken_at, voices.member_id
            """,
            new { guild })
            .GroupBy(row => row.film_id)
            .Select(film => new Recommended(new(film.Key), film.First().runtime, [.. film.Select(row => row.member_id)], Moods(film))),
    ];

    /// <summary>The films of which people here warn, also of those on the shelf: what is in them stays in them.</summary>
    public static IReadOnlyList<Warned> Warned(IReadUnit unit, GuildId guild) =>
    [
        .. unit.Query<WarningRow>(
            """
            SELECT recommendations.film_id, voices.content_notes
            FROM recommendations JOIN voices ON voices.guild_id = recommendations.guild_id AND voices.number = recommendations.number
            WHERE recommendations.guild_id = @guild AND recommendations.state = 'live' AND voices.content_notes IS NOT NULL
            ORDER BY voices.spoken_at, voices.member_id
            """,
            new { guild })
            .GroupBy(row => row.film_id)
            .Select(film => new Warned(new(film.Key), [.. film.Select(row => row.content_notes)])),
    ];

    private static HashSet<string> Moods(IEnumerable<VoiceRow> voices) =>
        [.. voices.SelectMany(voice => voice.moods.Split(',', StringSplitOptions.RemoveEmptyEntries))];

    private static IReadOnlyList<Wanted> Read(IEnumerable<Row> rows) => [.. rows.Select(row => new Wanted(new(row.film_id), row.runtime))];

    private static HashSet<FilmId> Seen(IEnumerable<string> films) => [.. films.Select(film => new FilmId(film))];

    private sealed record Row(string film_id, long? runtime);

    private sealed record VoiceRow(string film_id, long? runtime, MemberId member_id, string moods);

    private sealed record WarningRow(string film_id, string content_notes);
}
