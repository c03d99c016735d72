using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>Finds the calls whose seats for newcomers have been kept long enough, by the index of those that take applications.</summary>
internal static class KeptSeatStore
{
    private const long AtMost = 100;

    /// <summary>Applications end within <paramref name="before"/>, or, where a call was open for a shorter while, half of that while is over.</summary>
    public static IReadOnlyList<Call> Due(IReadUnit unit, Instant now, Duration before) =>
    [
        .. unit.Query<Place>(
            """
            SELECT guild_id AS Guild, number AS Number
            FROM calls
            WHERE state = 'published' AND closes_at <= @until AND closes_at - MIN(@before, (closes_at - published_at) / 2) <= @now
                AND EXISTS (
                    SELECT 1 FROM call_roles
                    WHERE call_roles.guild_id = calls.guild_id AND call_roles.number = calls.number AND call_roles.newcomer_left > 0)
            ORDER BY closes_at
            LIMIT @atMost
            """,
            new { now, until = now + before, before = (long)before.TotalMilliseconds, atMost = AtMost }).Select(place => CallStore.Find(unit, place.Guild, place.Number)!),
    ];

    private sealed record Place(GuildId Guild, long Number);
}
