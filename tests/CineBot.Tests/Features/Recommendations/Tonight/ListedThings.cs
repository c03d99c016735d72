using CineBot.Features.Films;
using CineBot.Storage;

namespace CineBot.Tests.Features.Recommendations.Tonight;

/// <summary>Puts films on people's lists and shares them, straight into the database.</summary>
internal static class ListedThings
{
    public static void Film(WriteUnit unit, FilmId film) =>
        NamedFilmStore.Keep(unit, new(film, $"Titre {film}", $"Titre {film}", $"Titre {film}", 1962, "Agnès Varda", 90));

    public static void Wishes(WriteUnit unit, MemberId member, FilmId film) => unit.Execute(
        "INSERT INTO wishes (member_id, film_id, wished_at) VALUES (@member, @film, @now)", new { member, film = film.Value, now = unit.Now });

    public static void Saw(WriteUnit unit, MemberId member, FilmId film, string? verdict = null) => unit.Execute(
        "INSERT INTO seen (member_id, film_id, verdict, seen_at) VALUES (@member, @film, @verdict, @now)", new { member, film = film.Value, verdict, now = unit.Now });

    public static void Shares(WriteUnit unit, MemberId member, GuildId guild, bool wishes, bool seen) => unit.Execute(
        "INSERT INTO shares (member_id, guild_id, wishes, seen) VALUES (@member, @guild, @wishes, @seen)",
        new { member, guild, wishes = wishes ? 1L : 0L, seen = seen ? 1L : 0L });
}
