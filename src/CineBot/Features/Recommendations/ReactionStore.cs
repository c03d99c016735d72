using CineBot.Features.Films;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations;

/// <summary>What people pressed under the cards, and their own lists that follow from it.</summary>
internal static class ReactionStore
{
    /// <summary>True when it was not set before.</summary>
    public static bool Set(WriteUnit unit, Recommendation recommendation, MemberId member, ReactionKind kind) => unit.Execute(
        """
        INSERT INTO reactions (guild_id, number, kind, member_id, set_at)
        VALUES (@guild, @number, @kind, @member, @now)
        ON CONFLICT (guild_id, number, kind, member_id) DO NOTHING
        """,
        new { guild = recommendation.Guild, number = recommendation.Number, kind = Name(kind), member, now = unit.Now }) > 0;

    /// <summary>Notes that the person has seen it, and since when they had wanted to, if this card had heard of that; true when it was not set before.</summary>
    public static bool SetSeen(WriteUnit unit, Recommendation recommendation, MemberId member, Instant? wishedAt) => unit.Execute(
        """
        INSERT INTO reactions (guild_id, number, kind, member_id, set_at, wished_at)
        VALUES (@guild, @number, 'seen', @member, @now, @wishedAt)
        ON CONFLICT (guild_id, number, kind, member_id) DO NOTHING
        """,
        new { guild = recommendation.Guild, number = recommendation.Number, member, now = unit.Now, wishedAt }) > 0;

    /// <summary>When the person pressed that they want to see it; null where they did not.</summary>
    public static Instant? FindWish(IReadUnit unit, Recommendation recommendation, MemberId member) => unit.QueryFirstOrNull<Instant?>(
        "SELECT set_at FROM reactions WHERE guild_id = @guild AND number = @number AND kind = 'wish' AND member_id = @member",
        new { guild = recommendation.Guild, number = recommendation.Number, member });

    public static bool Unset(WriteUnit unit, Recommendation recommendation, MemberId member, ReactionKind kind) => unit.Execute(
        "DELETE FROM reactions WHERE guild_id = @guild AND number = @number AND kind = @kind AND member_id = @member",
        new { guild = recommendation.Guild, number = recommendation.Number, kind = Name(kind), member }) > 0;

    public static Tally Count(IReadUnit unit, Recommendation recommendation) => unit.QueryFirstOrNull<Tally>(
        """
        SELECT COUNT(*) FILTER (WHERE kind = 'wish') AS Wishes, COUNT(*) FILTER (WHERE kind = 'seen') AS Seen, COUNT(*) FILTER (WHERE kind = 'thanks') AS Thanks
        FROM reactions
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild = recommendation.Guild, number = recommendation.Number }) ?? new(0, 0, 0);

    public static void Wish(WriteUnit unit, MemberId member, FilmId film) => unit.Execute(
        "INSERT INTO wishes (member_id, film_id, wished_at) VALUES (@member, @film, @now) ON CONFLICT (member_id, film_id) DO NOTHING",
        new { member, film = film.Value, now = unit.Now });

    public static void Unwish(WriteUnit unit, MemberId member, FilmId film) =>
        unit.Execute("DELETE FROM wishes WHERE member_id = @member AND film_id = @film", new { member, film = film.Value });

    /// <summary>Puts the film among those seen; what the person thought of it stays as it was.</summary>
    public static void See(WriteUnit unit, MemberId member, FilmId film) => unit.Execute(
        "INSERT INTO seen (member_id, film_id, seen_at) VALUES (@member, @film, @now) ON CONFLICT (member_id, film_id) DO NOTHING",
        new { member, film = film.Value, now = unit.Now });

    public static void Unsee(WriteUnit unit, MemberId member, FilmId film) =>
        unit.Execute("DELETE FROM seen WHERE member_id = @member AND film_id = @film", new { member, film = film.Value });

    private static string Name(ReactionKind kind) => kind switch
    {
        ReactionKind.Wish => "wish",
        ReactionKind.Seen => "seen",
        _ => "thanks",
    };
}
