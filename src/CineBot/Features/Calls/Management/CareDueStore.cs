using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>Finds the calls of which the hour asks something, at most a hundred at a time; by indexes that hold only what is under way, whatever lies in the past.</summary>
internal static class CareDueStore
{
    private const long AtMost = 100;

    /// <summary>Applications end.</summary>
    public static IReadOnlyList<Call> Closing(IReadUnit unit, Instant now) => Read(unit, unit.Query<Place>(
        "SELECT guild_id AS Guild, number AS Number FROM calls WHERE state = 'published' AND closes_at <= @now ORDER BY closes_at LIMIT @atMost",
        new { now, atMost = AtMost }));

    /// <summary>Nobody renewed it.</summary>
    public static IReadOnlyList<Call> Expiring(IReadUnit unit, Instant now) => Read(unit, unit.Query<Place>(
        "SELECT guild_id AS Guild, number AS Number FROM calls WHERE state IN ('published', 'suspended') AND expires_at <= @now ORDER BY expires_at LIMIT @atMost",
        new { now, atMost = AtMost }));

    /// <summary>Announced once, held since, and nobody looked at it until its end.</summary>
    public static IReadOnlyList<Call> ExpiringUnread(IReadUnit unit, Instant now) => Read(unit, unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number
        FROM calls
        WHERE state = 'held' AND published_at IS NOT NULL AND expires_at <= @now
            AND NOT EXISTS (
                SELECT 1 FROM call_care
                WHERE call_care.guild_id = calls.guild_id AND call_care.number = calls.number AND call_care.told_expiry = calls.expires_at)
        ORDER BY expires_at
        LIMIT @atMost
        """,
        new { now, atMost = AtMost }));

    /// <summary>It will expire soon, and its owner was not told of that end; one that the shoot itself ends needs no telling.</summary>
    public static IReadOnlyList<Call> SoonExpiring(IReadUnit unit, Instant now, Instant until) => Read(unit, unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number
        FROM calls
        WHERE state IN ('published', 'suspended') AND expires_at > @now AND expires_at <= @until AND (first_day_at IS NULL OR expires_at < first_day_at)
            AND NOT EXISTS (
                SELECT 1 FROM call_care
                WHERE call_care.guild_id = calls.guild_id AND call_care.number = calls.number AND call_care.told_expiry = calls.expires_at)
        ORDER BY expires_at
        LIMIT @atMost
        """,
        new { now, until, atMost = AtMost }));

    /// <summary>The first day has come.</summary>
    public static IReadOnlyList<Call> Beginning(IReadUnit unit, Instant now) => Read(unit, unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number
        FROM calls
        WHERE state IN ('published', 'suspended', 'closed') AND state <> 'suspended' AND first_day_at <= @now
        ORDER BY first_day_at
        LIMIT @atMost
        """,
        new { now, atMost = AtMost }));

    /// <summary>The last day has passed.</summary>
    public static IReadOnlyList<Call> Wrapping(IReadUnit unit, Instant now) => Read(unit, unit.Query<Place>(
        "SELECT guild_id AS Guild, number AS Number FROM calls WHERE state IN ('shooting', 'wrapping') AND state = 'shooting' AND last_day_at <= @now ORDER BY last_day_at LIMIT @atMost",
        new { now, atMost = AtMost }));

    /// <summary>The last day passed long ago.</summary>
    public static IReadOnlyList<Call> Archiving(IReadUnit unit, Instant before) => Read(unit, unit.Query<Place>(
        "SELECT guild_id AS Guild, number AS Number FROM calls WHERE state IN ('shooting', 'wrapping') AND last_day_at <= @before ORDER BY last_day_at LIMIT @atMost",
        new { before, atMost = AtMost }));

    /// <summary>Closed long ago without a day ever being said.</summary>
    public static IReadOnlyList<Call> ArchivingUndated(IReadUnit unit, Instant before) => Read(unit, unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number
        FROM calls
        WHERE state IN ('published', 'suspended', 'closed') AND state = 'closed' AND first_day_at IS NULL AND closed_at <= @before
        LIMIT @atMost
        """,
        new { before, atMost = AtMost }));

    /// <summary>Announced between these two, and nobody applied; its owner was not told so.</summary>
    public static IReadOnlyList<Call> Empty(IReadUnit unit, Instant after, Instant before) => Read(unit, unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number
        FROM calls
        WHERE state = 'published' AND published_at > @after AND published_at <= @before
            AND NOT EXISTS (SELECT 1 FROM applications WHERE applications.guild_id = calls.guild_id AND applications.number = calls.number)
            AND NOT EXISTS (
                SELECT 1 FROM call_care
                WHERE call_care.guild_id = calls.guild_id AND call_care.number = calls.number AND call_care.told_empty_at IS NOT NULL)
        ORDER BY published_at
        LIMIT @atMost
        """,
        new { after, before, atMost = AtMost }));

    /// <summary>It begins soon, people rely on it, and its owner was not asked whether they are there.</summary>
    public static IReadOnlyList<Call> Unasked(IReadUnit unit, Instant now, Instant until) => Read(unit, unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number
        FROM calls
        WHERE state IN ('published', 'suspended', 'closed') AND first_day_at > @now AND first_day_at <= @until AND owner_member_id IS NOT NULL
            AND EXISTS (
                SELECT 1 FROM applications
                WHERE applications.guild_id = calls.guild_id AND applications.number = calls.number AND applications.state IN ('confirmed', 'reconfirmed'))
            AND NOT EXISTS (
                SELECT 1 FROM call_care
                WHERE call_care.guild_id = calls.guild_id AND call_care.number = calls.number AND call_care.asked_at IS NOT NULL)
        ORDER BY first_day_at
        LIMIT @atMost
        """,
        new { now, until, atMost = AtMost }));

    /// <summary>Its owner was asked before then and is silent; the co-owner is there to take over.</summary>
    public static IReadOnlyList<Call> Silent(IReadUnit unit, Instant before) => Read(unit, unit.Query<Place>(
        """
        SELECT calls.guild_id AS Guild, calls.number AS Number
        FROM call_care JOIN calls ON calls.guild_id = call_care.guild_id AND calls.number = call_care.number
        WHERE call_care.asked_at IS NOT NULL AND call_care.there_at IS NULL AND call_care.asked_at <= @before
            AND calls.state IN ('published', 'suspended', 'closed', 'shooting') AND calls.co_owner_member_id IS NOT NULL
        ORDER BY call_care.asked_at
        LIMIT @atMost
        """,
        new { before, atMost = AtMost }));

    private static IReadOnlyList<Call> Read(IReadUnit unit, IReadOnlyList<Place> places) => [.. places.Select(place => CallStore.Find(unit, place.Guild, place.Number)!)];

    private sealed record Place(GuildId Guild, long Number);
}
