using CineBot.Features.Films;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Sheet;

/// <summary>Where somebody says that a film can be seen.</summary>
internal sealed record PlaceToSee(MemberId Member, string Place);

/// <summary>Where films can be seen, as people of a server say; one remark a person and film.</summary>
internal static class PlaceStore
{
    /// <summary>The latest first.</summary>
    public static IReadOnlyList<PlaceToSee> All(IReadUnit unit, GuildId guild, FilmId film) => unit.Query<PlaceToSee>(
        """
        SELECT member_id AS Member, place AS Place
        FROM places_to_see
        WHERE guild_id = @guild AND film_id = @film
        ORDER BY said_at DESC, member_id
        """,
        new { guild, film = film.Value });

    /// <summary>Null where the person said nothing of it.</summary>
    public static string? Find(IReadUnit unit, GuildId guild, FilmId film, MemberId member) => unit.QueryFirstOrNull<string>(
        "SELECT place FROM places_to_see WHERE guild_id = @guild AND film_id = @film AND member_id = @member",
        new { guild, film = film.Value, member });

    public static void Say(WriteUnit unit, GuildId guild, FilmId film, PlaceToSee said) => unit.Execute(
        """
        INSERT INTO places_to_see (guild_id, film_id, member_id, place, said_at)
        VALUES (@guild, @film, @member, @place, @now)
        ON CONFLICT (guild_id, film_id, member_id) DO UPDATE SET place = excluded.place, said_at = excluded.said_at
        """,
        new { guild, film = film.Value, member = said.Member, place = said.Place, now = unit.Now });

    public static void TakeBack(WriteUnit unit, GuildId guild, FilmId film, MemberId member) => unit.Execute(
        "DELETE FROM places_to_see WHERE guild_id = @guild AND film_id = @film AND member_id = @member",
        new { guild, film = film.Value, member });
}
