using CineBot.Features.Films;
using CineBot.Features.Recommendations.Learning;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations;

/// <summary>The recommendations of a server.</summary>
internal static class RecommendationStore
{
    /// <summary>Null where there is none, or it was withdrawn.</summary>
    public static Recommendation? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<Stored>(
        "SELECT guild_id, number, film_id, channel_id, posted_at FROM recommendations WHERE guild_id = @guild AND number = @number AND state = 'live'",
        new { guild, number })?.Read();

    /// <summary>The server's card for a film; null where nobody recommends it now.</summary>
    public static Recommendation? Find(IReadUnit unit, GuildId guild, FilmId film) => unit.QueryFirstOrNull<Stored>(
        "SELECT guild_id, number, film_id, channel_id, posted_at FROM recommendations WHERE guild_id = @guild AND film_id = @film AND state = 'live'",
        new { guild, film = film.Value })?.Read();

    /// <summary>The cards for a film, whatever the server.</summary>
    public static IReadOnlyList<Recommendation> OfFilm(IReadUnit unit, FilmId film) =>
    [
        .. unit.Query<Stored>(
            "SELECT guild_id, number, film_id, channel_id, posted_at FROM recommendations WHERE film_id = @film AND state = 'live'",
            new { film = film.Value }).Select(row => row.Read()),
    ];

    public static Recommendation Add(WriteUnit unit, GuildId guild, FilmId film, ChannelId channel)
    {
        var number = unit.NextNumber(guild, "recommendation");
        unit.Execute(
            """
            INSERT INTO recommendations (guild_id, number, film_id, channel_id, posted_at, last_voice_at)
            VALUES (@guild, @number, @film, @channel, @now, @now)
            """,
            new { guild, number, film = film.Value, channel, now = unit.Now });
        return new(guild, number, film, channel, unit.Now);
    }

    /// <summary>The card stands in another channel from now on.</summary>
    public static void Move(WriteUnit unit, Recommendation recommendation, ChannelId channel) => unit.Execute(
        "UPDATE recommendations SET channel_id = @channel WHERE guild_id = @guild AND number = @number",
        new { guild = recommendation.Guild, number = recommendation.Number, channel });

    /// <summary>The film goes on under another id, which no live card of these servers has beside it.</summary>
    public static void Rename(WriteUnit unit, FilmId from, FilmId to) =>
        unit.Execute("UPDATE recommendations SET film_id = @to WHERE film_id = @from", new { from = from.Value, to = to.Value });

    public static void Heard(WriteUnit unit, Recommendation recommendation) => unit.Execute(
        "UPDATE recommendations SET last_voice_at = @now WHERE guild_id = @guild AND number = @number",
        new { guild = recommendation.Guild, number = recommendation.Number, now = unit.Now });

    /// <summary>The last voice is gone; who pressed what stays, for their own lists.</summary>
    public static void Withdraw(WriteUnit unit, Recommendation recommendation) => unit.Execute(
        "UPDATE recommendations SET state = 'withdrawn', look_at = NULL WHERE guild_id = @guild AND number = @number",
        new { guild = recommendation.Guild, number = recommendation.Number });

    /// <summary>The films that the server spoke of last.</summary>
    public static IReadOnlyList<NamedFilm> Recent(IReadUnit unit, GuildId guild, int atMost) =>
    [
        .. unit.Query<string>(
            "SELECT film_id FROM recommendations WHERE guild_id = @guild AND state = 'live' AND shelved_at IS NULL ORDER BY last_voice_at DESC LIMIT @atMost",
            new { guild, atMost }).Select(film => NamedFilmStore.Find(unit, new(film))).OfType<NamedFilm>(),
    ];

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        TasteStore.Purge(unit, guild);
        unit.Execute("DELETE FROM good_news WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM asked_again WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM reactions WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM voices WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM recommendations WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM places_to_see WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM shares WHERE guild_id = @guild", new { guild });
        // Titles in somebody's own words, that nobody keeps on a list either.
        unit.Execute(
            """
            DELETE FROM films
            WHERE film_id >= 'f:' AND film_id < 'f;'
                AND NOT EXISTS (SELECT 1 FROM recommendations WHERE recommendations.film_id = films.film_id)
                AND NOT EXISTS (SELECT 1 FROM wishes WHERE wishes.film_id = films.film_id)
                AND NOT EXISTS (SELECT 1 FROM seen WHERE seen.film_id = films.film_id)
                AND NOT EXISTS (SELECT 1 FROM places_to_see WHERE places_to_see.film_id = films.film_id)
            """);
    }

    private sealed record Stored(GuildId guild_id, long number, string film_id, ChannelId channel_id, Instant posted_at)
    {
        public Recommendation Read() => new(guild_id, number, new(film_id), channel_id, posted_at);
    }
}
