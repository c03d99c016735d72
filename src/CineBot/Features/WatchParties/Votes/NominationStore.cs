using CineBot.Features.Films;
using CineBot.Storage;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>The films that stand in a vote, and who nominated them.</summary>
internal static class NominationStore
{
    /// <summary>In the order in which they were nominated.</summary>
    public static IReadOnlyList<Nomination> All(IReadUnit unit, FilmVote vote)
    {
        var notes = unit.Query<Note>(
            "SELECT nomination AS Nomination, content_notes AS Words FROM nominators WHERE guild_id = @guild AND number = @number AND content_notes IS NOT NULL ORDER BY nominated_at",
            new { guild = vote.Guild, number = vote.Number }).ToLookup(note => note.Nomination, note => note.Words);
        return
        [
            .. unit.Query<Row>(
                """
                SELECT nomination, film_id, original_title, french_title, english_title, year, directors, runtime
                FROM nominations
                WHERE guild_id = @guild AND number = @number
                ORDER BY nomination
                """,
                new { guild = vote.Guild, number = vote.Number }).Select(row => row.Read() with { ContentNotes = [.. notes[row.nomination]] }),
        ];
    }

    /// <summary>Null where the film does not stand in the vote.</summary>
    public static long? Find(IReadUnit unit, FilmVote vote, FilmId film) => unit.QueryFirstOrNull<long?>(
        "SELECT nomination FROM nominations WHERE guild_id = @guild AND number = @number AND film_id = @film",
        new { guild = vote.Guild, number = vote.Number, film = film.Value });

    public static long Count(IReadUnit unit, FilmVote vote) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM nominations WHERE guild_id = @guild AND number = @number",
        new { guild = vote.Guild, number = vote.Number })!.Value;

    /// <summary>What the person nominated, by number.</summary>
    public static IReadOnlyList<long> Of(IReadUnit unit, FilmVote vote, MemberId member) => unit.Query<long>(
        "SELECT nomination FROM nominators WHERE member_id = @member AND guild_id = @guild AND number = @number ORDER BY nomination",
        new { guild = vote.Guild, number = vote.Number, member });

    /// <summary>Its number, after every other that stands now.</summary>
    public static long Add(WriteUnit unit, FilmVote vote, NamedFilm film) => unit.QueryFirstOrNull<long?>(
        """
        INSERT INTO nominations (guild_id, number, nomination, film_id, original_title, french_title, english_title, year, directors, runtime)
        SELECT @guild, @number, COALESCE(MAX(nomination), 0) + 1, @film, @original, @french, @english, @year, @directors, @runtime
        FROM nominations
        WHERE guild_id = @guild AND number = @number
        RETURNING nomination
        """,
        new
        {
            guild = vote.Guild,
            number = vote.Number,
            film = film.Id.Value,
            original = film.OriginalTitle,
            french = film.FrenchTitle,
            english = film.EnglishTitle,
            year = film.Year,
            directors = film.Directors,
            runtime = film.Runtime,
        })!.Value;

    /// <summary>The person stands behind that film; what they say of it now replaces what they said.</summary>
    public static void Join(WriteUnit unit, FilmVote vote, long nomination, MemberId member, string? notes) => unit.Execute(
        """
        INSERT INTO nominators (guild_id, number, nomination, member_id, content_notes, nominated_at)
        VALUES (@guild, @number, @nomination, @member, @notes, @now)
        ON CONFLICT (guild_id, number, nomination, member_id) DO UPDATE SET content_notes = COALESCE(excluded.content_notes, nominators.content_notes)
        """,
        new { guild = vote.Guild, number = vote.Number, nomination, member, notes, now = unit.Now });

    /// <summary>Zero where they had not nominated it.</summary>
    public static int Leave(WriteUnit unit, FilmVote vote, long nomination, MemberId member) => unit.Execute(
        "DELETE FROM nominators WHERE guild_id = @guild AND number = @number AND nomination = @nomination AND member_id = @member",
        new { guild = vote.Guild, number = vote.Number, nomination, member });

    /// <summary>Takes out the films behind which nobody stands.</summary>
    public static void DropLonely(WriteUnit unit, FilmVote vote) => unit.Execute(
        """
        DELETE FROM nominations
        WHERE guild_id = @guild AND number = @number AND NOT EXISTS (
            SELECT 1 FROM nominators
            WHERE nominators.guild_id = nominations.guild_id AND nominators.number = nominations.number AND nominators.nomination = nominations.nomination)
        """,
        new { guild = vote.Guild, number = vote.Number });

    private sealed record Note(long Nomination, string Words);

    private sealed record Row(long nomination, string film_id, string original_title, string french_title, string english_title, long? year, string directors, long? runtime)
    {
        public Nomination Read() => new(nomination, new(new(film_id), original_title, french_title, english_title, year, directors, runtime));
    }
}
