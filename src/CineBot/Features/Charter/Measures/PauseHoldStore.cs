using CineBot.Storage;

namespace CineBot.Features.Charter.Measures;

/// <summary>Several cases may hold the same about the same person: what one of them ends, another may still want.</summary>
internal static class PauseHoldStore
{
    /// <summary>Whether a pause role is still to be on a person for something other than that measure and that safeguard.</summary>
    public static bool IsPaused(IReadUnit unit, GuildId guild, MemberId member, RoleId role, long measure, long safeguard) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM measures
        WHERE member_id = @member AND guild_id = @guild AND kind = 'pause' AND role_id = @role AND measure <> @measure AND asked_at IS NOT NULL AND state IN ('notified', 'active')
        UNION ALL
        SELECT 1 FROM safeguards
        WHERE member_id = @member AND guild_id = @guild AND role_id = @role AND safeguard <> @safeguard AND ended_at IS NULL
        """,
        new { guild, member, role, measure, safeguard }) is not null;

    /// <summary>Whether the same role is still to be kept from them, or they from the server, by another measure.</summary>
    public static bool IsWithheld(IReadUnit unit, Measure measure) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1 FROM measures
        WHERE member_id = @member AND guild_id = @guild AND kind = @kind AND role_id IS NOT DISTINCT FROM @role AND measure <> @measure
            AND asked_at IS NOT NULL AND state IN ('notified', 'active')
        """,
        new { guild = measure.Guild, member = measure.Member, kind = MeasureRow.Name(measure.Kind), role = measure.Role, measure = measure.Number }) is not null;
}
