using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Threads;

/// <summary>Who is in a shoot, and which calls are to have a private thread for them.</summary>
internal static class TeamStore
{
    /// <summary>Those who come, in the order in which they asked; it never grows beyond the seats.</summary>
    public static IReadOnlyList<MemberId> Confirmed(IReadUnit unit, Call call) =>
    [
        .. unit.Query<MemberId>(
            "SELECT member_id FROM applications WHERE guild_id = @guild AND number = @number AND state IN ('confirmed', 'reconfirmed') ORDER BY queue",
            new { guild = call.Guild, number = call.Number }).Distinct(),
    ];

    /// <summary>
    /// Calls under way whose thread was never opened, and may be: those for cast and crew once somebody is in, those for extras shortly before the first day.
    /// Only what is under way is looked at.
    /// </summary>
    public static IReadOnlyList<Call> Ready(IReadUnit unit, Instant now, Instant soon) => Read(unit, unit.Query<Place>(
        """
        SELECT guild_id AS Guild, number AS Number
        FROM calls
        WHERE state IN ('published', 'suspended', 'closed') AND (kind <> 'extras' OR (first_day_at > @now AND first_day_at <= @soon))
            AND EXISTS (
                SELECT 1 FROM applications
                WHERE applications.guild_id = calls.guild_id AND applications.number = calls.number AND applications.state IN ('confirmed', 'reconfirmed'))
            AND EXISTS (SELECT 1 FROM chosen_channels WHERE chosen_channels.guild_id = calls.guild_id AND chosen_channels.purpose = 'threads')
            AND NOT EXISTS (
                SELECT 1 FROM call_care
                WHERE call_care.guild_id = calls.guild_id AND call_care.number = calls.number AND call_care.thread_at IS NOT NULL)
        LIMIT 100
        """,
        new { now, soon }));

    /// <summary>Those that have one which is not at rest.</summary>
    public static IReadOnlyList<Call> WithThread(IReadUnit unit) => Read(unit, unit.Query<Place>(
        "SELECT guild_id AS Guild, number AS Number FROM private_threads WHERE kind = 'call-team' AND is_over = 0"));

    public static void Opened(WriteUnit unit, Call call) => unit.Execute(
        """
        INSERT INTO call_care (guild_id, number, thread_at) VALUES (@guild, @number, @now)
        ON CONFLICT (guild_id, number) DO UPDATE SET thread_at = excluded.thread_at
        """,
        new { guild = call.Guild, number = call.Number, now = unit.Now });

    private static IReadOnlyList<Call> Read(IReadUnit unit, IReadOnlyList<Place> places) => [.. places.Select(place => CallStore.Find(unit, place.Guild, place.Number)).OfType<Call>()];

    private sealed record Place(GuildId Guild, long Number);
}
