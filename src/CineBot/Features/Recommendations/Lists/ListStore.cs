using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists.Again;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>
/// People's own lists, which belong to them and to no server. What is taken off a list is taken back under every card where it was pressed,
/// so that no server goes on counting it.
/// </summary>
internal static class ListStore
{
    /// <summary>Whether the film is on any list of the person.</summary>
    public static bool Holds(IReadUnit unit, MemberId member, FilmId film) => Find(unit, member, film) is { IsWished: true } or { IsSeen: true };

    public static Standing Find(IReadUnit unit, MemberId member, FilmId film)
    {
        var of = new { member, film = film.Value };
        var isWished = unit.QueryFirstOrNull<long?>("SELECT 1 FROM wishes WHERE member_id = @member AND film_id = @film", of) is not null;
        var seen = unit.QueryFirstOrNull<Viewing>("SELECT verdict FROM seen WHERE member_id = @member AND film_id = @film", of);
        return new(isWished, seen is not null, seen?.verdict);
    }

    public static void Wish(WriteUnit unit, MemberId member, NamedFilm film)
    {
        NamedFilmStore.Keep(unit, film);
        ReactionStore.Wish(unit, member, film.Id);
    }

    /// <summary>Takes it off the wishes, and back under every card; the cards to be drawn anew.</summary>
    public static IReadOnlyList<CardRef> Unwish(WriteUnit unit, MemberId member, FilmId film)
    {
        ReactionStore.Unwish(unit, member, film);
        AgainStore.Forget(unit, member, film);
        return TakeBack(unit, member, film, "wish");
    }

    /// <summary>Puts it among the films seen, with what the person thought of it if they said so; whoever has seen a film does not wait for it any more.</summary>
    public static IReadOnlyList<CardRef> See(WriteUnit unit, MemberId member, NamedFilm film, string? verdict)
    {
        NamedFilmStore.Keep(unit, film);
        ReactionStore.See(unit, member, film.Id);
        if (verdict is not null)
            unit.Execute("UPDATE seen SET verdict = @verdict, judged_at = @now WHERE member_id = @member AND film_id = @film", new { member, film = film.Id.Value, verdict, now = unit.Now });
        return Unwish(unit, member, film.Id);
    }

    /// <summary>Takes it off the films seen, verdict and all, and back under every card; the cards to be drawn anew.</summary>
    public static IReadOnlyList<CardRef> Unsee(WriteUnit unit, MemberId member, FilmId film)
    {
        ReactionStore.Unsee(unit, member, film);
        return TakeBack(unit, member, film, "seen");
    }

    private static IReadOnlyList<CardRef> TakeBack(WriteUnit unit, MemberId member, FilmId film, string kind) =>
    [
        .. unit.Query<Pressed>(
            """
            DELETE FROM reactions
            WHERE member_id = @member AND kind = @kind
                AND EXISTS (
                    SELECT 1 FROM recommendations
                    WHERE recommendations.guild_id = reactions.guild_id AND recommendations.number = reactions.number AND recommendations.film_id = @film)
            RETURNING guild_id, number
            """,
            new { member, kind, film = film.Value }).Select(pressed => new CardRef(pressed.guild_id, RecommendationCard.CardKind, pressed.number)),
    ];

    private sealed record Pressed(GuildId guild_id, long number);

    private sealed record Viewing(string? verdict);
}
