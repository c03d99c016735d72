using CineBot.Storage;

namespace CineBot.Features.Charter.Cases;

/// <summary>What moderators said to a proposal; the last word of each counts.</summary>
internal static class VoteStore
{
    /// <summary>The topic of laying a case aside as it stands: once it went on, nobody's earlier word counts. Proposals have their own.</summary>
    public static string Dismissal(Case one) => $"dismiss-{CaseRow.Name(one.State)}";

    /// <summary>The topic of finding a grave case to be no longer: of that gravity, and since it was last weighed.</summary>
    public static string Lowering(Gravity gravity, long weighed) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lower-{(int)gravity}-{weighed}");

    public static void Set(WriteUnit unit, Case one, string topic, MemberId member, bool agrees, string? words) => unit.Execute(
        """
        INSERT INTO case_votes (guild_id, number, vote, stage, topic, member_id, agrees, words, voted_at)
        SELECT @guild, @number, 1 + COALESCE((SELECT MAX(vote) FROM case_votes WHERE guild_id = @guild AND number = @number), 0), @stage, @topic, @member, @agrees, @words, @now
        WHERE true
        ON CONFLICT (guild_id, number, stage, topic, member_id) WHERE member_id IS NOT NULL
        DO UPDATE SET agrees = excluded.agrees, words = excluded.words, voted_at = excluded.voted_at
        """,
        new { guild = one.Guild, number = one.Number, stage = one.Stage, topic, member, agrees = agrees ? 1L : 0L, words, now = unit.Now });

    /// <summary>Who agrees and may still read the case: whom a conflict of interest reached meanwhile does not count, nor who is no longer named for cases.</summary>
    public static IReadOnlyList<MemberId> Agreeing(IReadUnit unit, Case one, string topic) => unit.Query<MemberId>(
        """
        SELECT member_id
        FROM case_votes
        WHERE guild_id = @guild AND number = @number AND stage = @stage AND topic = @topic AND agrees = 1 AND member_id IS NOT NULL
            AND member_id NOT IN (SELECT member_id FROM case_recusals WHERE guild_id = @guild AND number = @number)
            AND member_id IN (SELECT member_id FROM moderator_capabilities WHERE guild_id = @guild AND capability = 'cases')
        ORDER BY vote
        """,
        new { guild = one.Guild, number = one.Number, stage = one.Stage, topic });
}
