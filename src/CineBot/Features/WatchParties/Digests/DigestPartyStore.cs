using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Digests;

/// <summary>What a digest tells of watch parties: what is announced to everybody who reads it.</summary>
internal static class DigestPartyStore
{
    /// <summary>Announced parties that begin between two instants, the soonest first.</summary>
    public static IReadOnlyList<Party> Coming(IReadUnit unit, DigestWeek week, Instant from, Instant to) =>
        Told(unit, week, unit.Query<long>(
            """
            SELECT number
            FROM parties
            WHERE guild_id = @guild AND state IN ('published', 'lobby', 'started', 'paused', 'debate') AND starts_at > @from AND starts_at <= @to
            ORDER BY starts_at, number
            """,
            new { guild = week.Guild, from, to }));

    /// <summary>Parties that took place and ended between its instants.</summary>
    public static IReadOnlyList<Party> Held(IReadUnit unit, DigestWeek week) =>
        Told(unit, week, unit.Query<long>(
            "SELECT number FROM parties WHERE guild_id = @guild AND state = 'ended' AND started_at IS NOT NULL AND closed_at > @from AND closed_at <= @to ORDER BY closed_at, number",
            new { guild = week.Guild, from = week.From, to = week.To }));

    public static bool IsScheduled(IReadUnit unit, GuildId guild, FilmId film) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM parties WHERE guild_id = @guild AND state IN ('published', 'lobby', 'started', 'paused', 'debate') AND film_id = @film LIMIT 1",
        new { guild, film = film.Value }) is not null;

    // What was announced where some of those who read it may not look stays there.
    private static IReadOnlyList<Party> Told(IReadUnit unit, DigestWeek week, IReadOnlyList<long> numbers) =>
    [
        .. numbers.Select(number => PartyStore.Find(unit, week.Guild, number)).OfType<Party>()
            .Where(party => week.MayTellOf(CardBook.Find(unit, PartyCard.RefTo(party))?.Channel ?? party.Channel)),
    ];
}
