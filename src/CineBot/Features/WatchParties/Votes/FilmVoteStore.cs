using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Votes;

/// <summary>The film votes of each server.</summary>
internal static class FilmVoteStore
{
    /// <summary>Null where the server has none of that number.</summary>
    public static FilmVote? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, party_number, state, method, tie, seed, quorum, opened_at, nominations_until, voting_until, closed_at, winner
        FROM film_votes
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild, number })?.Read();

    /// <summary>The vote that is to find this party's film, and is not done with; null where there is none.</summary>
    public static FilmVote? OfParty(IReadUnit unit, GuildId guild, long party) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, party_number, state, method, tie, seed, quorum, opened_at, nominations_until, voting_until, closed_at, winner
        FROM film_votes
        WHERE guild_id = @guild AND party_number = @party AND state IN ('nominating', 'voting', 'closed')
        """,
        new { guild, party })?.Read();

    /// <summary>The server's votes in which films can be nominated now, the soonest to end first.</summary>
    public static IReadOnlyList<FilmVote> Nominating(IReadUnit unit, GuildId guild, Instant now, long atMost) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id, number, party_number, state, method, tie, seed, quorum, opened_at, nominations_until, voting_until, closed_at, winner
            FROM film_votes
            WHERE guild_id = @guild AND state = 'nominating' AND nominations_until > @now
            ORDER BY nominations_until
            LIMIT @atMost
            """,
            new { guild, now, atMost }).Select(row => row.Read()),
    ];

    /// <summary>Votes, of every server, of which something ends by now.</summary>
    public static IReadOnlyList<FilmVote> Due(IReadUnit unit, Instant now, long atMost) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id, number, party_number, state, method, tie, seed, quorum, opened_at, nominations_until, voting_until, closed_at, winner
            FROM film_votes
            WHERE due_at <= @now
            ORDER BY due_at
            LIMIT @atMost
            """,
            new { now, atMost }).Select(row => row.Read()),
    ];

    public static void Add(WriteUnit unit, FilmVote vote) => unit.Execute(
        """
        INSERT INTO film_votes (guild_id, number, party_number, state, method, tie, seed, quorum, opened_at, nominations_until, voting_until, due_at, closed_at, winner)
        VALUES (@guild_id, @number, @party_number, @state, @method, @tie, @seed, @quorum, @opened_at, @nominations_until, @voting_until, @due_at, @closed_at, @winner)
        """,
        Row.Of(vote));

    /// <summary>Writes where it stands; its rules are never changed.</summary>
    public static void Save(WriteUnit unit, FilmVote vote) => unit.Execute(
        """
        UPDATE film_votes
        SET state = @state, nominations_until = @nominations_until, voting_until = @voting_until, due_at = @due_at, closed_at = @closed_at, winner = @winner
        WHERE guild_id = @guild_id AND number = @number
        """,
        Row.Of(vote));

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM ballots WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM nominators WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM nominations WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM film_votes WHERE guild_id = @guild", new { guild });
    }

    private sealed record Row(
        GuildId guild_id, long number, long party_number, string state, string method, string tie, long seed, long? quorum,
        Instant opened_at, Instant nominations_until, Instant voting_until, Instant? closed_at, long? winner)
    {
        public Instant? due_at { get; init; }

        public static Row Of(FilmVote vote) => new(
            vote.Guild, vote.Number, vote.Party, Name(vote.State), Name(vote.Rules.Method), Name(vote.Rules.Tie), vote.Rules.Seed, vote.Quorum,
            vote.OpenedAt, vote.NominationsUntil, vote.VotingUntil, vote.ClosedAt, vote.Winner)
        { due_at = vote.DueAt };

        public FilmVote Read() => new(
            guild_id, number, party_number, new(Enum.Parse<VoteMethod>(method, ignoreCase: true), Enum.Parse<TieRule>(tie, ignoreCase: true), seed), opened_at, nominations_until, voting_until)
        {
            State = Enum.Parse<VoteState>(state, ignoreCase: true),
            Quorum = quorum,
            ClosedAt = closed_at,
            Winner = winner,
        };

        private static string Name<T>(T value)
            where T : struct, Enum => value.ToString().ToLowerInvariant();
    }
}
