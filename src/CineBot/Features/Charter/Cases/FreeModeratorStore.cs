using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>The moderators who were named for cases and are in no conflict of interest over one.</summary>
internal static class FreeModeratorStore
{
    /// <summary>Those who have fewest cases in hand first. Who erased everything and came back is among them still: <see cref="FreeModerators"/> knows them.</summary>
    public static IReadOnlyList<MemberId> Of(IReadUnit unit, Case one) => unit.Query<MemberId>(
        """
        SELECT named.member_id
        FROM moderator_capabilities AS named
        WHERE named.guild_id = @guild AND named.capability = 'cases'
            AND named.member_id NOT IN (SELECT member_id FROM case_recusals WHERE guild_id = @guild AND number = @number)
        ORDER BY
            (SELECT COUNT(*) FROM case_assignments JOIN cases ON cases.guild_id = case_assignments.guild_id AND cases.number = case_assignments.number
                WHERE case_assignments.member_id = named.member_id AND case_assignments.guild_id = @guild AND cases.closed_at IS NULL),
            named.member_id
        """,
        new { guild = one.Guild, number = one.Number });
}
