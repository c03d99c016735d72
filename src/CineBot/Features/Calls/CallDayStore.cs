using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls;

/// <summary>The shooting days of each call.</summary>
internal static class CallDayStore
{
    /// <summary>The earliest first, the one kept in case it rains after the others.</summary>
    public static IReadOnlyList<CallDay> Of(IReadUnit unit, GuildId guild, long number) =>
    [
        .. unit.Query<DayRow>(
            "SELECT day, local_start, starts_at, ends_at, is_rain FROM call_days WHERE guild_id = @guild AND number = @number ORDER BY is_rain, starts_at, day",
            new { guild, number }).Select(row => row.Read()),
    ];

    /// <summary>These and no others; a day that is kept keeps its number, so that what people said of it stays right.</summary>
    public static void Set(WriteUnit unit, GuildId guild, long number, IEnumerable<CallDay> days)
    {
        unit.Execute("DELETE FROM call_days WHERE guild_id = @guild AND number = @number", new { guild, number });
        foreach (var day in days)
            unit.Execute(
                "INSERT INTO call_days (guild_id, number, day, local_start, starts_at, ends_at, is_rain) VALUES (@guild, @number, @day, @written, @at, @until, @isRain)",
                new { guild, number, day = day.Day, written = day.Written, at = day.At, until = day.Until, isRain = day.IsRain ? 1L : 0L });
    }

    private sealed record DayRow(long day, string local_start, Instant starts_at, Instant? ends_at, long is_rain)
    {
        public CallDay Read() => CallDay.Read(day, local_start, starts_at) with { Until = ends_at, IsRain = is_rain != 0 };
    }
}
