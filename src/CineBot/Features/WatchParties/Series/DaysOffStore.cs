using CineBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.WatchParties.Series;

/// <summary>The days on which a server holds no evening of any series.</summary>
internal static class DaysOffStore
{
    public static bool Has(IReadUnit unit, GuildId guild, LocalDate day) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM days_off WHERE guild_id = @guild AND day = @day",
        new { guild, day = LocalDatePattern.Iso.Format(day) }) is not null;

    public static long Count(IReadUnit unit, GuildId guild) =>
        unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM days_off WHERE guild_id = @guild", new { guild }) ?? 0;

    /// <summary>All that are known, the earliest first.</summary>
    public static IReadOnlyList<LocalDate> All(IReadUnit unit, GuildId guild) =>
        [.. unit.Query<string>("SELECT day FROM days_off WHERE guild_id = @guild ORDER BY day", new { guild }).Select(day => LocalDatePattern.Iso.Parse(day).Value)];

    /// <summary>These instead of all that were known; none at all where the list is empty.</summary>
    public static void Replace(WriteUnit unit, GuildId guild, IEnumerable<LocalDate> days)
    {
        unit.Execute("DELETE FROM days_off WHERE guild_id = @guild", new { guild });
        foreach (var day in days) unit.Execute("INSERT INTO days_off (guild_id, day) VALUES (@guild, @day)", new { guild, day = LocalDatePattern.Iso.Format(day) });
    }
}
