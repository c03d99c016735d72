using CineBot.Dates;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.Series;

/// <summary>The series of each server.</summary>
internal static class SeriesStore
{
    /// <summary>Null where the server has none of that number.</summary>
    public static Series? Find(IReadUnit unit, GuildId guild, long number) => unit.QueryFirstOrNull<Row>(
        "SELECT guild_id, number, state, rule, local_start, zone, party_number, last_slot, next_at, fewest, sequence FROM series WHERE guild_id = @guild AND number = @number",
        new { guild, number })?.Read();

    public static void Add(WriteUnit unit, Series series) => unit.Execute(
        """
        INSERT INTO series (guild_id, number, state, rule, local_start, zone, party_number, last_slot, next_at, fewest, sequence)
        VALUES (@guild_id, @number, @state, @rule, @local_start, @zone, @party_number, @last_slot, @next_at, @fewest, @sequence)
        """,
        Row.Of(series));

    public static void Save(WriteUnit unit, Series series) => unit.Execute(
        """
        UPDATE series
        SET state = @state, rule = @rule, local_start = @local_start, zone = @zone, party_number = @party_number, last_slot = @last_slot, next_at = @next_at, fewest = @fewest, sequence = @sequence
        WHERE guild_id = @guild_id AND number = @number
        """,
        Row.Of(series));

    /// <summary>Series, of every server, whose next evening is to be announced by now; one indexed look, whatever lies in the future.</summary>
    public static IReadOnlyList<Series> DueAt(IReadUnit unit, Instant now, long atMost) => [.. unit.Query<Row>(
        """
        SELECT guild_id, number, state, rule, local_start, zone, party_number, last_slot, next_at, fewest, sequence
        FROM series
        WHERE next_at <= @now
        ORDER BY next_at
        LIMIT @atMost
        """,
        new { now, atMost }).Select(row => row.Read())];

    /// <summary>The latest evenings that were announced, whatever became of them, in the order in which they were made.</summary>
    public static IReadOnlyList<Party> Evenings(IReadUnit unit, Series series, long atMost) =>
    [
        .. unit.Query<long>(
            "SELECT number FROM parties WHERE guild_id = @Guild AND series_number = @Number AND state <> 'draft' ORDER BY number DESC LIMIT @atMost",
            new { series.Guild, series.Number, atMost }).Reverse().Select(number => PartyStore.Find(unit, series.Guild, number)!),
    ];

    public static void Purge(WriteUnit unit, GuildId guild)
    {
        unit.Execute("DELETE FROM series_hosts WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM days_off WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM series WHERE guild_id = @guild", new { guild });
    }

    private sealed record Row(GuildId guild_id, long number, string state, string rule, string local_start, string zone, long party_number, string last_slot, Instant? next_at, long? fewest, long sequence)
    {
        public static Row Of(Series series) => new(
            series.Guild, series.Number, Name(series.State), series.Recurrence.Rule.ToString(), PartyTime.Write(series.Recurrence.Start), series.Recurrence.Zone.Id,
            series.Party, PartyTime.Write(series.LastSlot), series.NextAt, series.Fewest, series.Sequence);

        public Series Read()
        {
            if (!RecurrenceRule.TryParse(rule, out var known)) throw new InvalidOperationException($"Series {number} has no rule that can be read.");
            var recurrence = new Recurrence(PartyTime.Read(local_start), DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc, known);
            return new(guild_id, number, Enum.Parse<SeriesState>(state, ignoreCase: true), recurrence, party_number, PartyTime.Read(last_slot)) { NextAt = next_at, Fewest = fewest, Sequence = sequence };
        }

        private static string Name(SeriesState state) => state switch
        {
            SeriesState.Draft => "draft",
            SeriesState.Running => "running",
            _ => "stopped",
        };
    }
}
