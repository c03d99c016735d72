using CineBot.Features.Films;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Lists.Again;

/// <summary>Films of which people asked to be asked again; each once at a time.</summary>
internal static class AgainStore
{
    public static void Add(WriteUnit unit, CardRef about, MemberId member, FilmId film, Instant askAt) => unit.Execute(
        "INSERT INTO asked_again (guild_id, number, member_id, film_id, ask_at) VALUES (@guild, @number, @member, @film, @askAt)",
        new { guild = about.Guild, number = about.Number, member, film = film.Value, askAt });

    /// <summary>The film that a message asks about; null where it was taken back, or is not wished for any more.</summary>
    public static NamedFilm? Film(IReadUnit unit, CardRef about, MemberId member) => unit.QueryFirstOrNull<string>(
        """
        SELECT asked_again.film_id
        FROM asked_again
        JOIN wishes ON wishes.member_id = asked_again.member_id AND wishes.film_id = asked_again.film_id
        WHERE asked_again.guild_id = @guild AND asked_again.number = @number AND asked_again.member_id = @member
        """,
        new { guild = about.Guild, number = about.Number, member }) is { } film ? NamedFilmStore.Find(unit, new(film)) : null;

    /// <summary>When the person is asked again; null where they are not.</summary>
    public static Instant? AskAt(IReadUnit unit, MemberId member, FilmId film) => unit.QueryFirstOrNull<Instant?>(
        "SELECT ask_at FROM asked_again WHERE member_id = @member AND film_id = @film",
        new { member, film = film.Value });

    /// <summary>The person is not asked again about this film, and the message that was to come is taken back.</summary>
    public static void Forget(WriteUnit unit, MemberId member, FilmId film)
    {
        foreach (var row in unit.Query<Row>("DELETE FROM asked_again WHERE member_id = @member AND film_id = @film RETURNING guild_id, number", new { member, film = film.Value }))
            Outbox.Forget(unit, new(row.guild_id, AgainWords.CardKind, row.number));
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> RowsOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT asked_again.guild_id, asked_again.number, asked_again.film_id, films.original_title AS film, films.year, asked_again.ask_at
        FROM asked_again JOIN films ON films.film_id = asked_again.film_id
        WHERE asked_again.member_id = @member
        ORDER BY asked_again.ask_at
        """,
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM asked_again WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static void Delete(WriteUnit unit, MemberId member) => unit.Execute("DELETE FROM asked_again WHERE member_id = @member", new { member });

    private sealed record Row(GuildId guild_id, long number);
}
