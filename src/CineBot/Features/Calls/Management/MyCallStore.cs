using CineBot.Storage;

namespace CineBot.Features.Calls.Management;

/// <summary>The calls that a person holds, and those that moderators look after.</summary>
internal static class MyCallStore
{
    /// <summary>What is still to come first, the latest written first.</summary>
    public static IReadOnlyList<Call> HeldBy(IReadUnit unit, GuildId guild, MemberId member, long skip, long atMost) => Read(unit, guild, unit.Query<long>(
        """
        SELECT number FROM (
            SELECT number, state FROM calls WHERE owner_member_id = @member AND guild_id = @guild
            UNION ALL
            SELECT number, state FROM calls WHERE co_owner_member_id = @member AND guild_id = @guild)
        ORDER BY state IN ('archived', 'cancelled', 'wrapping'), number DESC
        LIMIT @atMost OFFSET @skip
        """,
        new { guild, member, skip, atMost }));

    public static long CountHeldBy(IReadUnit unit, GuildId guild, MemberId member) =>
        (unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM calls WHERE owner_member_id = @member AND guild_id = @guild", new { guild, member }) ?? 0)
        + (unit.QueryFirstOrNull<long?>("SELECT COUNT(*) FROM calls WHERE co_owner_member_id = @member AND guild_id = @guild", new { guild, member }) ?? 0);

    /// <summary>Announced, and nobody's any more: whoever held them erased everything.</summary>
    public static IReadOnlyList<Call> Orphans(IReadUnit unit, GuildId guild, long atMost) => Read(unit, guild, unit.Query<long>(
        "SELECT number FROM calls WHERE owner_member_id IS NULL AND guild_id = @guild AND state IN ('suspended', 'closed', 'shooting') ORDER BY number LIMIT @atMost",
        new { guild, atMost }));

    /// <summary>Whose owner was asked whether they are there, and did not answer in time.</summary>
    public static IReadOnlyList<Call> Silent(IReadUnit unit, GuildId guild, NodaTime.Instant askedBefore, long atMost) => Read(unit, guild, unit.Query<long>(
        """
        SELECT call_care.number
        FROM call_care JOIN calls ON calls.guild_id = call_care.guild_id AND calls.number = call_care.number
        WHERE call_care.asked_at IS NOT NULL AND call_care.there_at IS NULL AND call_care.asked_at <= @askedBefore AND call_care.guild_id = @guild
            AND calls.state IN ('published', 'suspended', 'closed', 'shooting')
        ORDER BY call_care.asked_at
        LIMIT @atMost
        """,
        new { guild, askedBefore, atMost }));

    private static IReadOnlyList<Call> Read(IReadUnit unit, GuildId guild, IReadOnlyList<long> numbers) => [.. numbers.Select(number => CallStore.Find(unit, guild, number)!)];
}
