using CineBot.Features.Films;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Digests;

/// <summary>What a digest tells of watch parties: what is announced to everybody.</summary>
internal static class DigestPartyStore
{
    /// <summary>Announced parties that begin between two instants, the soonest first.</summary>
    public static IReadOnlyList<Party> Coming(IReadUnit unit, GuildId guild, Instant from, Instant to) =>
        All(unit, guild, unit.Query<long>(
            """
            SELECT number
            FROM parties
            WHERE guild_id = @guild AND state IN ('published', 'lobby', 'started', 'paused', 'debate') AND starts_at > @from AND starts_at <= @to
            ORDER BY starts_at, number
            """,
            new { guild, from, to }));

    /// <summary>Parties that took place and ended between two instants.</summary>
    public static IReadOnlyList<Party> Held(IReadUnit unit, GuildId guild, Instant from, Instant to) =>
        All(unit, guild, unit.Query<long>(
            "SELECT number FROM parties WHERE guild_id = @guild AND state = 'ended' AND started_at IS NOT NULL AND closed_at > @from AND closed_at <= @to ORDER BY closed_at, number",
            new { guild, from, to }));

    public static bool IsScheduled(IReadUnit unit, GuildId guild, FilmId film) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM parties WHERE guild_id = @guild AND state IN ('published', 'lobby', 'started', 'paused', 'debate') AND film_id = @film LIMIT 1",
        new { guild, film = film.Value }) is not null;

    private static IReadOnlyList<Party> All(IReadUnit unit, GuildId guild, IReadOnlyList<long> numbers) => [.. numbers.Select(number => PartyStore.Find(unit, guild, number)).OfType<Party>()];
}
