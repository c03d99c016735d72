using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Reminders;

/// <summary>An application that an hour has come for.</summary>
internal sealed record DueApplication(GuildId Guild, long Number, long Role, MemberId Member);

/// <summary>What is due of applications, of every server that still has the bot; each question reads an index and nothing else.</summary>
internal static class ApplicationHoursStore
{
    /// <summary>Seats that were kept for somebody until now.</summary>
    public static IReadOnlyList<DueApplication> OffersOver(IReadUnit unit, Instant now, long atMost) => unit.Query<DueApplication>(
        """
        SELECT guild_id AS Guild, number AS Number, role AS Role, member_id AS Member
        FROM applications
        WHERE state = 'offered' AND offered_until <= @now AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        ORDER BY offered_until
        LIMIT @atMost
        """,
        new { now, atMost });

    /// <summary>Nobody answered them since then, and the owners were not reminded of it.</summary>
    public static IReadOnlyList<DueApplication> Unnudged(IReadUnit unit, Instant since, long atMost) => unit.Query<DueApplication>(
        """
        SELECT guild_id AS Guild, number AS Number, role AS Role, member_id AS Member
        FROM applications
        WHERE state IN ('submitted', 'seen', 'shortlisted') AND submitted_at <= @since AND (nudged_at IS NULL OR nudged_at < submitted_at)
            AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        ORDER BY submitted_at
        LIMIT @atMost
        """,
        new { since, atMost });

    public static bool IsUnnudged(IReadUnit unit, DueApplication due) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM applications WHERE guild_id = @Guild AND number = @Number AND role = @Role AND member_id = @Member AND (nudged_at IS NULL OR nudged_at < submitted_at)",
        due) is not null;

    /// <summary>The owners are reminded of all that were sent by then.</summary>
    public static void Nudge(WriteUnit unit, Call call, Instant since) => unit.Execute(
        """
        UPDATE applications SET nudged_at = @now
        WHERE guild_id = @guild AND number = @number AND state IN ('submitted', 'seen', 'shortlisted') AND submitted_at <= @since AND (nudged_at IS NULL OR nudged_at < submitted_at)
        """,
        new { guild = call.Guild, number = call.Number, since, now = unit.Now });

    /// <summary>Nobody answered them since then.</summary>
    public static IReadOnlyList<DueApplication> Unanswered(IReadUnit unit, Instant since, long atMost) => unit.Query<DueApplication>(
        """
        SELECT guild_id AS Guild, number AS Number, role AS Role, member_id AS Member
        FROM applications
        WHERE state IN ('submitted', 'seen', 'shortlisted') AND submitted_at <= @since AND guild_id NOT IN (SELECT guild_id FROM guilds WHERE left_at IS NOT NULL)
        ORDER BY submitted_at
        LIMIT @atMost
        """,
        new { since, atMost });

    public static bool AnyClosedBy(IReadUnit unit, Instant before) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM applications WHERE closed_at <= @before LIMIT 1", new { before }) is not null;

    /// <summary>Of those who were not kept, nothing stays.</summary>
    public static void Sweep(WriteUnit unit, Instant before) => unit.Execute("DELETE FROM applications WHERE closed_at <= @before", new { before });
}
