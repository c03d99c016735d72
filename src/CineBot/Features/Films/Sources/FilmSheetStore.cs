using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Films.Sources;

/// <summary>What a source said of a film, as it is kept: <paramref name="AskedAt"/> is when it last answered; null where it has not, or too long ago.</summary>
internal sealed record KeptSheet(long? Number, string? Poster, IReadOnlyList<Offer> Offers, Instant? AskedAt)
{
    /// <summary>The film's id at IMDb, where the source says it.</summary>
    public string? Imdb { get; init; }
}

/// <summary>What a source said of films, for as long as its terms allow: it speaks of no person and no server.</summary>
internal static class FilmSheetStore
{
    /// <summary>Null where nothing was ever asked about the film.</summary>
    public static KeptSheet? Find(IReadUnit unit, FilmId film) => unit.QueryFirstOrNull<Stored>(
        "SELECT source_number, poster, offers, asked_at, imdb_id FROM film_sheets WHERE film_id = @film",
        new { film = film.Value })?.Read();

    /// <summary>Keeps what the source answered just now; without a sheet, that it knows no such film.</summary>
    public static void Keep(WriteUnit unit, FilmId film, SourceSheet? sheet) => unit.Execute(
        """
        INSERT INTO film_sheets (film_id, source_number, poster, offers, imdb_id, asked_at)
        VALUES (@film, @number, @poster, @offers, @imdb, @now)
        ON CONFLICT (film_id) DO UPDATE
        SET source_number = excluded.source_number, poster = excluded.poster, offers = excluded.offers, imdb_id = excluded.imdb_id, asked_at = excluded.asked_at
        """,
        new { film = film.Value, number = sheet?.Film.Number, poster = sheet?.Poster, imdb = sheet?.Imdb, offers = sheet is null ? null : Write(sheet.Offers), now = unit.Now });

    /// <summary>Notes that the film's own facts came from the source now, so that they too are let go of in time.</summary>
    public static void Note(WriteUnit unit, FilmId film, long number) => unit.Execute(
        "INSERT INTO film_sheets (film_id, source_number, asked_at) VALUES (@film, @number, @now) ON CONFLICT (film_id) DO NOTHING",
        new { film = film.Value, number, now = unit.Now });

    /// <summary>What was said of the one film is said of the other, where nothing was said of that yet.</summary>
    public static void Rename(WriteUnit unit, FilmId from, FilmId to)
    {
        var ids = new { from = from.Value, to = to.Value };
        unit.Execute(
            """
            INSERT INTO film_sheets (film_id, source_number, poster, offers, imdb_id, asked_at, ask_at)
            SELECT @to, source_number, poster, offers, imdb_id, asked_at, ask_at FROM film_sheets WHERE film_id = @from
            ON CONFLICT (film_id) DO UPDATE SET ask_at = COALESCE(film_sheets.ask_at, excluded.ask_at)
            """,
            ids);
        unit.Execute("DELETE FROM film_sheets WHERE film_id = @from", ids);
    }

    /// <summary>The film stands on a card: it is asked about now and then, at once where it never was.</summary>
    public static void Want(WriteUnit unit, FilmId film) => unit.Execute(
        """
        INSERT INTO film_sheets (film_id, ask_at) VALUES (@film, @now)
        ON CONFLICT (film_id) DO UPDATE SET ask_at = COALESCE(film_sheets.ask_at, film_sheets.asked_at + @renewal, excluded.ask_at)
        """,
        new { film = film.Value, now = unit.Now, renewal = (long)SheetLife.Renewal.TotalMilliseconds });

    /// <summary>From this hour on the film is asked about though nobody looks; null ends that.</summary>
    public static void AskAt(WriteUnit unit, FilmId film, Instant? at) => unit.Execute(
        "INSERT INTO film_sheets (film_id, ask_at) VALUES (@film, @at) ON CONFLICT (film_id) DO UPDATE SET ask_at = excluded.ask_at",
        new { film = film.Value, at });

    public static IReadOnlyList<FilmId> Due(IReadUnit unit, Instant now, int atMost) =>
    [
        .. unit.Query<string>("SELECT film_id FROM film_sheets WHERE ask_at <= @now ORDER BY ask_at LIMIT @atMost", new { now, atMost }).Select(film => new FilmId(film)),
    ];

    /// <summary>Lets go of where films could be seen before <paramref name="offersBefore"/>, and of all that was said before <paramref name="allBefore"/>; returns the films of the latter.</summary>
    public static IReadOnlyList<FilmId> LetGo(WriteUnit unit, Instant offersBefore, Instant allBefore)
    {
        NamedFilmStore.Fade(unit, allBefore);
        unit.Execute("UPDATE film_sheets SET offers = NULL WHERE offers IS NOT NULL AND asked_at < @offersBefore", new { offersBefore });
        const string all = "UPDATE film_sheets SET poster = NULL, imdb_id = NULL, asked_at = NULL WHERE asked_at IS NOT NULL AND asked_at < @allBefore RETURNING film_id";
        return [.. unit.Query<string>(all, new { allBefore }).Select(film => new FilmId(film))];
    }

    // Neither a country nor a provider holds a tab or a line break: what comes from outside was cleaned of them.
    private static string Write(IReadOnlyList<Offer> offers) => string.Join('\n', offers.Select(offer => $"{offer.Country}\t{offer.Kind}\t{offer.Provider}"));

    private sealed record Stored(long? source_number, string? poster, string? offers, Instant? asked_at, string? imdb_id)
    {
        public KeptSheet Read() => new(source_number, poster, [.. (offers ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadOffer)], asked_at) { Imdb = imdb_id };

        private static Offer ReadOffer(string line) => line.Split('\t') is [var country, var kind, var provider]
            ? new(country, Enum.Parse<OfferKind>(kind), provider)
            : throw new FormatException("An offer is not written as they are.");
    }
}
