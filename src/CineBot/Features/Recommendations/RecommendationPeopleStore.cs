using CineBot.Storage;

namespace CineBot.Features.Recommendations;

/// <summary>What one person said, pressed and listed: read whole for them, and erased whole.</summary>
internal static class RecommendationPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> VoicesOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT voices.guild_id, voices.number, films.original_title AS film, films.year, voices.why, voices.kind, voices.moods,
            voices.where_to_see, voices.until_on, voices.until_zone, voices.content_notes, voices.spoiler, voices.spoken_at
        FROM voices
        JOIN recommendations ON recommendations.guild_id = voices.guild_id AND recommendations.number = voices.number
        JOIN films ON films.film_id = recommendations.film_id
        WHERE voices.member_id = @member
        ORDER BY voices.spoken_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ReactionsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT reactions.guild_id, reactions.number, films.original_title AS film, films.year, reactions.kind, reactions.set_at, reactions.wished_at
        FROM reactions
        JOIN recommendations ON recommendations.guild_id = reactions.guild_id AND recommendations.number = reactions.number
        JOIN films ON films.film_id = recommendations.film_id
        WHERE reactions.member_id = @member
        ORDER BY reactions.set_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> WishesOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT wishes.film_id, films.original_title AS film, films.year, wishes.wished_at
        FROM wishes
        JOIN films ON films.film_id = wishes.film_id
        WHERE wishes.member_id = @member
        ORDER BY wishes.wished_at
        """,
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> SeenBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT seen.film_id, films.original_title AS film, films.year, seen.verdict, seen.seen_at, seen.judged_at
        FROM seen
        JOIN films ON films.film_id = seen.film_id
        WHERE seen.member_id = @member
        ORDER BY seen.seen_at
        """,
        new { member });

    public static MemberId? NextWithVoice(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM voices WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextWithReaction(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM reactions WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextWithWish(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM wishes WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextWithSeen(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM seen WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>The recommendations that live only by this person's voice end.</summary>
    public static void WithdrawLonely(WriteUnit unit, MemberId member) => unit.Execute(
        """
        UPDATE recommendations
        SET state = 'withdrawn', look_at = NULL
        WHERE (guild_id, number) IN (SELECT guild_id, number FROM voices WHERE member_id = @member)
            AND NOT EXISTS (
                SELECT 1 FROM voices others
                WHERE others.guild_id = recommendations.guild_id AND others.number = recommendations.number AND others.member_id <> @member)
        """,
        new { member });

    /// <summary>The cards where the person speaks or is counted.</summary>
    public static IReadOnlyList<Place> PlacesOf(IReadUnit unit, MemberId member) => unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number FROM voices WHERE member_id = @member
        UNION
        SELECT guild_id AS Guild, number AS Number FROM reactions WHERE member_id = @member
        """,
        new { member });

    public static void Delete(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM voices WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM reactions WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM wishes WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM seen WHERE member_id = @member", new { member });
    }

    /// <summary>A recommendation by its server and number.</summary>
    internal sealed record Place(GuildId Guild, long Number);
}
