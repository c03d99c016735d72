using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>Who has a case in hand: two at most for the case itself, and two others for its appeal.</summary>
internal static class AssignmentStore
{
    public const int Hands = 2;

    /// <summary>Those of the stage that the case is in, whoever took it first before the other.</summary>
    public static IReadOnlyList<MemberId> Of(IReadUnit unit, Case one) => unit.Query<MemberId>(
        "SELECT member_id FROM case_assignments WHERE guild_id = @guild AND number = @number AND stage = @stage ORDER BY taken_at, member_id",
        new { guild = one.Guild, number = one.Number, stage = one.Stage });

    /// <summary>Who has it in hand and may still read it: a conflict of interest that came up meanwhile takes it out of their hands, and so does no longer being named for cases.</summary>
    public static IReadOnlyList<MemberId> Free(IReadUnit unit, Case one) => unit.Query<MemberId>(
        """
        SELECT member_id
        FROM case_assignments
        WHERE guild_id = @guild AND number = @number AND stage = @stage
            AND member_id NOT IN (SELECT member_id FROM case_recusals WHERE guild_id = @guild AND number = @number)
            AND member_id IN (SELECT member_id FROM moderator_capabilities WHERE guild_id = @guild AND capability = 'cases')
        ORDER BY taken_at, member_id
        """,
        new { guild = one.Guild, number = one.Number, stage = one.Stage });

    public static void Add(WriteUnit unit, Case one, MemberId member) => unit.Execute(
        """
        INSERT INTO case_assignments (guild_id, number, stage, member_id, taken_at) VALUES (@guild, @number, @stage, @member, @now)
        ON CONFLICT (guild_id, number, stage, member_id) DO NOTHING
        """,
        new { guild = one.Guild, number = one.Number, stage = one.Stage, member, now = unit.Now });

    public static void Remove(WriteUnit unit, Case one, MemberId member) => unit.Execute(
        "DELETE FROM case_assignments WHERE guild_id = @guild AND number = @number AND stage = @stage AND member_id = @member",
        new { guild = one.Guild, number = one.Number, stage = one.Stage, member });

    /// <summary>How many cases that are not over somebody has in hand here.</summary>
    public static long CountOpen(IReadUnit unit, GuildId guild, MemberId member) => unit.QueryFirstOrNull<long?>(
        """
        SELECT COUNT(*)
        FROM case_assignments JOIN cases ON cases.guild_id = case_assignments.guild_id AND cases.number = case_assignments.number
        WHERE case_assignments.member_id = @member AND case_assignments.guild_id = @guild AND cases.closed_at IS NULL
        """,
        new { guild, member }) ?? 0;
}
