using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>What one person lets servers know of their lists, and where they said that films can be seen: read whole for them, and erased whole.</summary>
internal static class ListPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> SharesOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        "SELECT guild_id, wishes, seen, tastes FROM shares WHERE member_id = @member ORDER BY guild_id",
        new { member });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> PlacesOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT places_to_see.guild_id, places_to_see.film_id, films.original_title AS film, films.year, places_to_see.place, places_to_see.said_at
        FROM places_to_see
        JOIN films ON films.film_id = places_to_see.film_id
        WHERE places_to_see.member_id = @member
        ORDER BY places_to_see.said_at
        """,
        new { member });

    public static MemberId? NextWithShares(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM shares WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextWithPlace(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM places_to_see WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>Takes both away; the cards that showed where a film can be seen are to be drawn anew.</summary>
    public static IReadOnlyList<CardRef> Delete(WriteUnit unit, MemberId member)
    {
        var cards = unit.Query<Shown>(
            """
            SELECT recommendations.guild_id, recommendations.number
            FROM places_to_see
            JOIN recommendations ON recommendations.guild_id = places_to_see.guild_id AND recommendations.film_id = places_to_see.film_id
            WHERE places_to_see.member_id = @member AND recommendations.state = 'live'
            """,
            new { member });
        unit.Execute("DELETE FROM places_to_see WHERE member_id = @member", new { member });
        unit.Execute("DELETE FROM shares WHERE member_id = @member", new { member });
        return [.. cards.Select(card => new CardRef(card.guild_id, RecommendationCard.CardKind, card.number))];
    }

    private sealed record Shown(GuildId guild_id, long number);
}
