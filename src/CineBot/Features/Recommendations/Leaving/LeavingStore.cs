using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Recommendations.Leaving;

/// <summary>A recommendation whose card is to be looked at.</summary>
internal sealed record LeavingFilm(GuildId Guild, long Number);

/// <summary>Until when recommendations hold, and which of their cards change next; what is on the shelf is looked at no more.</summary>
internal static class LeavingStore
{
    public static bool IsAnyDue(IReadUnit unit, Instant now) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM recommendations WHERE look_at IS NOT NULL AND look_at <= @now LIMIT 1", new { now }) is not null;

    public static IReadOnlyList<LeavingFilm> Due(IReadUnit unit, Instant now, int atMost) => unit.Query<LeavingFilm>(
        "SELECT guild_id AS Guild, number AS Number FROM recommendations WHERE look_at IS NOT NULL AND look_at <= @now ORDER BY look_at LIMIT @atMost",
        new { now, atMost });

    /// <summary>Every voice's last day; null for one that names none.</summary>
    public static IReadOnlyList<LastDay?> DaysOf(IReadUnit unit, GuildId guild, long number) =>
    [
        .. unit.Query<Stored>("SELECT until_on, until_zone FROM voices WHERE guild_id = @guild AND number = @number", new { guild, number })
            .Select(row => Voice.ReadLastDay(row.until_on, row.until_zone)),
    ];

    public static void Set(WriteUnit unit, LeavingFilm film, Instant? until, Instant? shelved, Instant? look) => unit.Execute(
        """
        UPDATE recommendations
        SET until_at = @until, shelved_at = CASE WHEN CAST(@shelved AS INTEGER) IS NULL THEN NULL ELSE COALESCE(shelved_at, @shelved) END, look_at = @look
        WHERE guild_id = @guild AND number = @number
        """,
        new { guild = film.Guild, number = film.Number, until, shelved, look });

    public static bool IsShelved(IReadUnit unit, GuildId guild, long number) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM recommendations WHERE guild_id = @guild AND number = @number AND shelved_at IS NOT NULL", new { guild, number }) is not null;

    private sealed record Stored(string? until_on, string? until_zone);
}
