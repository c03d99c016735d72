using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.WatchParties.DatePolls;

/// <summary>The slots of a poll: a date keeps its number for good, and with it what people answered.</summary>
internal static class DateSlotStore
{
    /// <summary>Those that were taken out, too; in the order of dates.</summary>
    public static IReadOnlyList<DateSlot> All(IReadUnit unit, DatePoll poll) =>
    [
        .. unit.Query<Row>(
            "SELECT slot, local_start, starts_at, is_offered FROM date_slots WHERE guild_id = @guild AND number = @number ORDER BY starts_at",
            new { guild = poll.Guild, number = poll.Number }).Select(row => row.Read()),
    ];

    public static IReadOnlyList<DateSlot> Offered(IReadUnit unit, DatePoll poll) => [.. All(unit, poll).Where(slot => slot.IsOffered)];

    /// <summary>These and no others are offered from now on; those of before keep their numbers.</summary>
    public static void Set(WriteUnit unit, DatePoll poll, IEnumerable<PartyTime> times)
    {
        unit.Execute("UPDATE date_slots SET is_offered = 0 WHERE guild_id = @guild AND number = @number", new { guild = poll.Guild, number = poll.Number });
        foreach (var time in times)
        {
            unit.Execute(
                """
                INSERT INTO date_slots (guild_id, number, slot, local_start, starts_at)
                SELECT @guild, @number, COALESCE(MAX(slot), 0) + 1, @local, @at
                FROM date_slots
                WHERE guild_id = @guild AND number = @number
                ON CONFLICT (guild_id, number, starts_at) DO UPDATE SET is_offered = 1
                """,
                new { guild = poll.Guild, number = poll.Number, local = PartyTime.Write(time.Local), at = time.At });
        }
    }

    private sealed record Row(long slot, string local_start, Instant starts_at, long is_offered)
    {
        public DateSlot Read() => new(slot, new(PartyTime.Read(local_start), starts_at), is_offered != 0);
    }
}
