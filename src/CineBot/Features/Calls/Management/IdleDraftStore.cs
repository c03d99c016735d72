using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Calls.Management;

/// <summary>A draft that nobody has touched since then.</summary>
internal sealed record IdleDraft(GuildId Guild, long Number, Instant TouchedAt);

/// <summary>Drafts that lie there: found by an index that holds drafts alone, at most a hundred at a time.</summary>
internal static class IdleDraftStore
{
    private const long AtMost = 100;

    /// <summary>Untouched since then, and their owners were not told so.</summary>
    public static IReadOnlyList<IdleDraft> Untold(IReadUnit unit, Instant since) => unit.Query<IdleDraft>(
        """
        SELECT guild_id AS Guild, number AS Number, touched_at AS TouchedAt
        FROM calls
        WHERE state = 'draft' AND touched_at <= @since
            AND NOT EXISTS (
                SELECT 1 FROM call_care
                WHERE call_care.guild_id = calls.guild_id AND call_care.number = calls.number AND call_care.told_idle_at > calls.touched_at)
        ORDER BY touched_at
        LIMIT @atMost
        """,
        new { since, atMost = AtMost });

    /// <summary>Untouched since then, though their owners were told before <paramref name="told"/>.</summary>
    public static IReadOnlyList<IdleDraft> Forgotten(IReadUnit unit, Instant since, Instant told) => unit.Query<IdleDraft>(
        """
        SELECT guild_id AS Guild, number AS Number, touched_at AS TouchedAt
        FROM calls
        WHERE state = 'draft' AND touched_at <= @since
            AND EXISTS (
                SELECT 1 FROM call_care
                WHERE call_care.guild_id = calls.guild_id AND call_care.number = calls.number AND call_care.told_idle_at > calls.touched_at
                    AND call_care.told_idle_at <= @told)
        ORDER BY touched_at
        LIMIT @atMost
        """,
        new { since, told, atMost = AtMost });

    public static void Told(WriteUnit unit, IdleDraft draft) => unit.Execute(
        """
        INSERT INTO call_care (guild_id, number, told_idle_at) VALUES (@guild, @number, @now)
        ON CONFLICT (guild_id, number) DO UPDATE SET told_idle_at = excluded.told_idle_at
        """,
        new { guild = draft.Guild, number = draft.Number, now = unit.Now });

    /// <summary>With all that hangs from it.</summary>
    public static void Delete(WriteUnit unit, IdleDraft draft) => unit.Execute(
        "DELETE FROM calls WHERE guild_id = @guild AND number = @number AND state = 'draft'",
        new { guild = draft.Guild, number = draft.Number });
}
