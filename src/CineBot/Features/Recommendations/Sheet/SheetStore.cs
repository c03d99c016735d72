using CineBot.Features.Films;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Sheet;

/// <summary>Who wants to see a film, as far as a server may know.</summary>
internal static class SheetStore
{
    /// <summary>Those who pressed it under a card of this server, and those who share their wishes here; never who asks. The earliest first.</summary>
    public static IReadOnlyList<MemberId> WishedBy(IReadUnit unit, GuildId guild, FilmId film, MemberId asker) => unit.Query<MemberId>(
        """
        SELECT wishes.member_id
        FROM wishes
        WHERE wishes.film_id = @film AND wishes.member_id <> @asker
            AND (EXISTS (SELECT 1 FROM shares WHERE shares.member_id = wishes.member_id AND shares.guild_id = @guild AND shares.wishes = 1)
                OR EXISTS (
                    SELECT 1
                    FROM recommendations JOIN reactions ON reactions.guild_id = recommendations.guild_id AND reactions.number = recommendations.number
                    WHERE recommendations.film_id = wishes.film_id AND recommendations.guild_id = @guild
                        AND reactions.kind = 'wish' AND reactions.member_id = wishes.member_id))
        ORDER BY wishes.wished_at, wishes.member_id
        """,
        new { guild, film = film.Value, asker });
}
