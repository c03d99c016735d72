using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Repairs;

/// <summary>The repairs for which an hour has come: nobody answered in time, it is to be looked back on, or the case went on without it.</summary>
internal static class RepairHourStore
{
    public static bool IsAnyDue(IReadUnit unit, Instant now) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM repairs WHERE state = 'offered' AND until_at <= @now
        UNION ALL
        SELECT 1 FROM repairs WHERE look_at IS NOT NULL AND settled_at IS NULL AND look_at <= @now
        UNION ALL
        SELECT 1 FROM repairs JOIN cases ON cases.guild_id = repairs.guild_id AND cases.number = repairs.number
        WHERE repairs.settled_at IS NULL AND (cases.state <> 'hearing' OR cases.gravity = 3)
        LIMIT 1
        """,
        new { now }) is not null;

    /// <summary>Offered, and not answered by everybody in time.</summary>
    public static IReadOnlyList<(GuildId Guild, long Repair)> Unanswered(IReadUnit unit, Instant now, int atMost) => [.. unit.Query<Key>(
        "SELECT guild_id AS Guild, repair AS Repair FROM repairs WHERE state = 'offered' AND until_at <= @now ORDER BY until_at LIMIT @atMost",
        new { now, atMost }).Select(key => (key.Guild, key.Repair))];

    /// <summary>To be looked back on now.</summary>
    public static IReadOnlyList<(GuildId Guild, long Repair)> LookedBack(IReadUnit unit, Instant now, int atMost) => [.. unit.Query<Key>(
        "SELECT guild_id AS Guild, repair AS Repair FROM repairs WHERE look_at IS NOT NULL AND settled_at IS NULL AND look_at <= @now ORDER BY look_at LIMIT @atMost",
        new { now, atMost }).Select(key => (key.Guild, key.Repair))];

    /// <summary>Their case went on without them, or is grave by now.</summary>
    public static IReadOnlyList<(GuildId Guild, long Repair)> LeftBehind(IReadUnit unit, int atMost) => [.. unit.Query<Key>(
        """
        SELECT repairs.guild_id AS Guild, repairs.repair AS Repair
        FROM repairs JOIN cases ON cases.guild_id = repairs.guild_id AND cases.number = repairs.number
        WHERE repairs.settled_at IS NULL AND (cases.state <> 'hearing' OR cases.gravity = 3)
        LIMIT @atMost
        """,
        new { atMost }).Select(key => (key.Guild, key.Repair))];

    private sealed record Key(GuildId Guild, long Repair);
}
