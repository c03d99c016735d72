using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>The date polls of each server.</summary>
internal static class DatePollStore
{
    /// <summary>Null where the server has none of that number.</summary>
    public static DatePoll? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, party_number, state, zone, minutes, created_at, open_until, chase_at, chased_at, closed_at, winner
        FROM date_polls
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild, number })?.Read();

    /// <summary>The poll that is to find this party's date, published and not done with; null where there is none.</summary>
    public static DatePoll? OfParty(IReadUnit unit, GuildId guild, long party) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, party_number, state, zone, minutes, created_at, open_until, chase_at, chased_at, closed_at, winner
        FROM date_polls
        WHERE guild_id = @guild AND party_number = @party AND state IN ('open', 'closed')
        """,
        new { guild, party })?.Read();

    /// <summary>The poll that found this party's date; null where none did.</summary>
    public static DatePoll? SettledOf(IReadUnit unit, GuildId guild, long party) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, number, party_number, state, zone, minutes, created_at, open_until, chase_at, chased_at, closed_at, winner
        FROM date_polls
        WHERE guild_id = @guild AND party_number = @party AND state = 'settled'
        ORDER BY number DESC
        LIMIT 1
        """,
        new { guild, party })?.Read();

    /// <summary>Polls, of every server, with which the clock has something to do by now.</summary>
    public static IReadOnlyList<DatePoll> Due(IReadUnit unit, Instant now, long atMost) =>
    [
        .. unit.Query<Row>(
            """
            SELECT guild_id, number, party_number, state, zone, minutes, created_at, open_until, chase_at, chased_at, closed_at, winner
            FROM date_polls
            WHERE due_at <= @now
            ORDER BY due_at
            LIMIT @atMost
            """,
            new { now, atMost }).Select(row => row.Read()),
    ];

    public static void Add(WriteUnit unit, DatePoll poll) => unit.Execute(
        """
        INSERT INTO date_polls (guild_id, number, party_number, state, zone, minutes, created_at, open_until, chase_at, chased_at, due_at, closed_at, winner)
        VALUES (@guild_id, @number, @party_number, @state, @zone, @minutes, @created_at, @open_until, @chase_at, @chased_at, @due_at, @closed_at, @winner)
        """,
        Row.Of(poll));

    public static void Save(WriteUnit unit, DatePoll poll) => unit.Execute(
        """
        UPDATE date_polls
        SET state = @state, minutes = @minutes, open_until = @open_until, chase_at = @chase_at, chased_at = @chased_at, due_at = @due_at, closed_at = @closed_at, winner = @winner
        WHERE guild_id = @guild_id AND number = @number
        """,
        Row.Of(poll));

    /// <summary>Drops drafts that nobody published.</summary>
    public static void Sweep(WriteUnit unit, Instant before)
    {
        unit.Execute(
            """
            DELETE FROM date_slots
            WHERE (guild_id, number) IN (SELECT guild_id, number FROM date_polls WHERE state = 'draft' AND created_at < @before)
            """,
            new { before });
        unit.Execute("DELETE FROM date_polls WHERE state = 'draft' AND created_at < @before", new { before });
    }

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM date_answers WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM date_slots WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM date_polls WHERE guild_id = @guild", new { guild });
    }

    private sealed record Row(
        GuildId guild_id, long number, long party_number, string state, string zone, long minutes, Instant created_at,
        Instant? open_until, Instant? chase_at, Instant? chased_at, Instant? closed_at, long? winner)
    {
        public Instant? due_at { get; init; }

        public static Row Of(DatePoll poll) => new(
            poll.Guild, poll.Number, poll.Party, poll.State.ToString().ToLowerInvariant(), poll.Zone.Id, (long)poll.Length.TotalMinutes, poll.CreatedAt,
            poll.OpenUntil, poll.ChaseAt, poll.ChasedAt, poll.ClosedAt, poll.Winner)
        { due_at = poll.DueAt };

        public DatePoll Read() => new(guild_id, number, party_number, DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc, Duration.FromMinutes(minutes), created_at)
        {
            State = Enum.Parse<PollState>(state, ignoreCase: true),
            OpenUntil = open_until,
            ChaseAt = chase_at,
            ChasedAt = chased_at,
            ClosedAt = closed_at,
            Winner = winner,
        };
    }
}
