using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>Safeguards of cases. Whoever shows one to a moderator has the case from <see cref="CaseStore"/>.</summary>
internal static class SafeguardStore
{
    public static Safeguard? Find(IReadUnit unit, GuildId guild, long safeguard) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, safeguard, number, member_id, begun_by_member_id, role_id, reason, measure, obstacle, renewals, begun_at, until_at, look_at, ended_at
        FROM safeguards
        WHERE guild_id = @guild AND safeguard = @safeguard
        """,
        new { guild, safeguard })?.Read();

    /// <summary>The latest of a case, ended or not; null where there was none.</summary>
    public static Safeguard? Latest(IReadUnit unit, Case one) => unit.QueryFirstOrNull<Row>(
        """
        SELECT guild_id, safeguard, number, member_id, begun_by_member_id, role_id, reason, measure, obstacle, renewals, begun_at, until_at, look_at, ended_at
        FROM safeguards
        WHERE guild_id = @guild AND number = @number
        ORDER BY safeguard DESC
        LIMIT 1
        """,
        new { guild = one.Guild, number = one.Number })?.Read();

    /// <summary>The one that holds now; null where none does.</summary>
    public static Safeguard? Holding(IReadUnit unit, Case one) => Latest(unit, one) is { EndedAt: null } safeguard ? safeguard : null;

    public static bool IsAnyDue(IReadUnit unit, Instant now) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM safeguards JOIN cases ON cases.guild_id = safeguards.guild_id AND cases.number = safeguards.number
        WHERE safeguards.ended_at IS NULL AND (safeguards.until_at <= @now OR cases.closed_at IS NOT NULL)
        LIMIT 1
        """,
        new { now }) is not null;

    /// <summary>Those whose time is over, and those whose case is.</summary>
    public static IReadOnlyList<Safeguard> Due(IReadUnit unit, Instant now, long atMost) => [.. unit.Query<Row>(
        """
        SELECT safeguards.guild_id, safeguards.safeguard, safeguards.number, safeguards.member_id, safeguards.begun_by_member_id, safeguards.role_id, safeguards.reason,
            safeguards.measure, safeguards.obstacle, safeguards.renewals, safeguards.begun_at, safeguards.until_at, safeguards.look_at, safeguards.ended_at
        FROM safeguards JOIN cases ON cases.guild_id = safeguards.guild_id AND cases.number = safeguards.number
        WHERE safeguards.ended_at IS NULL AND (safeguards.until_at <= @now OR cases.closed_at IS NOT NULL)
        LIMIT @atMost
        """,
        new { now, atMost }).Select(row => row.Read())];

    /// <summary>With the server's next number.</summary>
    public static Safeguard Add(WriteUnit unit, Safeguard safeguard)
    {
        var added = safeguard with { Number = unit.NextNumber(safeguard.Guild, Safeguard.About) };
        unit.Execute(
            """
            INSERT INTO safeguards (guild_id, safeguard, number, member_id, begun_by_member_id, role_id, reason, measure, obstacle, renewals, begun_at, until_at, look_at, ended_at)
            VALUES (@guild_id, @safeguard, @number, @member_id, @begun_by_member_id, @role_id, @reason, @measure, @obstacle, @renewals, @begun_at, @until_at, @look_at, @ended_at)
            """,
            Row.Of(added));
        return added;
    }

    public static void Save(WriteUnit unit, Safeguard safeguard) => unit.Execute(
        """
        UPDATE safeguards
        SET measure = @measure, obstacle = @obstacle, renewals = @renewals, until_at = @until_at, look_at = @look_at, ended_at = @ended_at
        WHERE guild_id = @guild_id AND safeguard = @safeguard
        """,
        Row.Of(safeguard));

    public static void Empty(WriteUnit unit, Case one) => unit.Execute(
        "UPDATE safeguards SET member_id = NULL, begun_by_member_id = NULL, reason = NULL WHERE guild_id = @guild AND number = @number",
        new { guild = one.Guild, number = one.Number });

    private sealed record Row(
        GuildId guild_id, long safeguard, long number, MemberId? member_id, MemberId? begun_by_member_id, RoleId role_id, string? reason, long? measure, string? obstacle,
        long renewals, Instant begun_at, Instant until_at, Instant? look_at, Instant? ended_at)
    {
        public static Row Of(Safeguard one) => new(
            one.Guild, one.Number, one.CaseNumber, one.Member, one.BegunBy, one.Role, one.Reason, one.Measure, one.Obstacle is { } obstacle ? MeasureRow.Name(obstacle) : null,
            one.Renewals, one.BegunAt, one.Until, one.LookAt, one.EndedAt);

        public Safeguard Read() => new(guild_id, safeguard, number, role_id, begun_at, until_at)
        {
            Member = member_id,
            BegunBy = begun_by_member_id,
            Reason = reason,
            Measure = measure,
            Obstacle = obstacle is null ? null : MeasureRow.ObstacleOf(obstacle),
            Renewals = renewals,
            LookAt = look_at,
            EndedAt = ended_at,
        };
    }
}
