using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists.Again;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>People's lists, where a film turned out to be another one: each person has it once.</summary>
internal static class ListRenameStore
{
    public static void Rename(WriteUnit unit, FilmId from, FilmId to)
    {
        var ids = new { from = from.Value, to = to.Value };
        See(unit, ids);
        unit.Execute(
            """
            INSERT INTO wishes (member_id, film_id, wished_at)
            SELECT member_id, @to, wished_at FROM wishes WHERE film_id = @from
            ON CONFLICT (member_id, film_id) DO NOTHING
            """,
            ids);
        unit.Execute("DELETE FROM wishes WHERE film_id = @from", ids);
        // Who has seen a film does not wait for it any more.
        unit.Execute("DELETE FROM wishes WHERE film_id = @to AND EXISTS (SELECT 1 FROM seen WHERE seen.member_id = wishes.member_id AND seen.film_id = @to)", ids);
        AskAgain(unit, from, to, ids);
        Place(unit, ids);
    }

    // Of two verdicts the later one stands.
    private static void See(WriteUnit unit, object ids)
    {
        unit.Execute(
            """
            INSERT INTO seen (member_id, film_id, verdict, seen_at, judged_at)
            SELECT member_id, @to, verdict, seen_at, judged_at FROM seen WHERE film_id = @from
            ON CONFLICT (member_id, film_id) DO UPDATE
            SET verdict = CASE WHEN seen.verdict IS NULL OR (excluded.verdict IS NOT NULL AND excluded.judged_at > seen.judged_at) THEN excluded.verdict ELSE seen.verdict END,
                judged_at = CASE WHEN seen.verdict IS NULL OR (excluded.verdict IS NOT NULL AND excluded.judged_at > seen.judged_at) THEN excluded.judged_at ELSE seen.judged_at END,
                seen_at = CASE WHEN excluded.seen_at < seen.seen_at THEN excluded.seen_at ELSE seen.seen_at END
            """,
            ids);
        unit.Execute("DELETE FROM seen WHERE film_id = @from", ids);
    }

    private static void AskAgain(WriteUnit unit, FilmId from, FilmId to, object ids)
    {
        foreach (var member in unit.Query<MemberId>("SELECT own.member_id FROM asked_again AS own JOIN asked_again AS other ON other.member_id = own.member_id AND other.film_id = @to WHERE own.film_id = @from", ids))
            AgainStore.Forget(unit, member, from);
        unit.Execute("UPDATE asked_again SET film_id = @to WHERE film_id = @from", ids);
        foreach (var member in unit.Query<MemberId>("SELECT asked_again.member_id FROM asked_again JOIN seen ON seen.member_id = asked_again.member_id AND seen.film_id = @to WHERE asked_again.film_id = @to", ids))
            AgainStore.Forget(unit, member, to);
    }

    // Of two remarks of one person in one server the later one stands.
    private static void Place(WriteUnit unit, object ids)
    {
        unit.Execute(
            """
            INSERT INTO places_to_see (guild_id, film_id, member_id, place, said_at)
            SELECT guild_id, @to, member_id, place, said_at FROM places_to_see WHERE film_id = @from
            ON CONFLICT (guild_id, film_id, member_id) DO UPDATE
            SET place = CASE WHEN excluded.said_at > places_to_see.said_at THEN excluded.place ELSE places_to_see.place END,
                said_at = CASE WHEN excluded.said_at > places_to_see.said_at THEN excluded.said_at ELSE places_to_see.said_at END
            """,
            ids);
        unit.Execute("DELETE FROM places_to_see WHERE film_id = @from", ids);
    }
}
