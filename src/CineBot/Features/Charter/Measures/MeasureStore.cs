using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Measures;

/// <summary>Measures of cases. Whoever shows them to a moderator has the case from <see cref="CaseStore"/>.</summary>
internal static class MeasureStore
{
    public static Measure? Find(IReadUnit unit, GuildId guild, long measure) => unit.QueryFirstOrNull<MeasureRow>(
        """
        SELECT guild_id, measure, number, kind, state, member_id, proposed_by_member_id, article, version, told_facts, why, role_id, obstacle, proposed_at, until_at,
            decided_at, notify_at, notified_at, carry_at, asked_at, held_at, review_at, shorter_at, look_at, ended_at, next_at
        FROM measures
        WHERE guild_id = @guild AND measure = @measure
        """,
        new { guild, measure })?.Read();

    /// <summary>All that were ever proposed in a case, the oldest first.</summary>
    public static IReadOnlyList<Measure> Of(IReadUnit unit, Case one) => [.. unit.Query<MeasureRow>(
        """
        SELECT guild_id, measure, number, kind, state, member_id, proposed_by_member_id, article, version, told_facts, why, role_id, obstacle, proposed_at, until_at,
            decided_at, notify_at, notified_at, carry_at, asked_at, held_at, review_at, shorter_at, look_at, ended_at, next_at
        FROM measures
        WHERE guild_id = @guild AND number = @number
        ORDER BY measure
        """,
        new { guild = one.Guild, number = one.Number }).Select(row => row.Read())];

    /// <summary>The latest that nobody disagreed with, over or not; null where there is none.</summary>
    public static Measure? Current(IReadUnit unit, Case one) => Of(unit, one).LastOrDefault(measure => measure.State is not MeasureState.Dropped);

    /// <summary>Those about a person of which they were told, the latest first.</summary>
    public static IReadOnlyList<Measure> Told(IReadUnit unit, GuildId guild, MemberId member) => [.. unit.Query<MeasureRow>(
        """
        SELECT guild_id, measure, number, kind, state, member_id, proposed_by_member_id, article, version, told_facts, why, role_id, obstacle, proposed_at, until_at,
            decided_at, notify_at, notified_at, carry_at, asked_at, held_at, review_at, shorter_at, look_at, ended_at, next_at
        FROM measures
        WHERE member_id = @member AND guild_id = @guild AND notified_at IS NOT NULL
        ORDER BY notified_at DESC, measure DESC
        """,
        new { guild, member }).Select(row => row.Read())];

    public static bool IsAnyDue(IReadUnit unit, Instant now) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM measures WHERE next_at IS NOT NULL AND next_at <= @now LIMIT 1", new { now }) is not null;

    public static IReadOnlyList<Measure> Due(IReadUnit unit, Instant now, long atMost) => [.. unit.Query<MeasureRow>(
        """
        SELECT guild_id, measure, number, kind, state, member_id, proposed_by_member_id, article, version, told_facts, why, role_id, obstacle, proposed_at, until_at,
            decided_at, notify_at, notified_at, carry_at, asked_at, held_at, review_at, shorter_at, look_at, ended_at, next_at
        FROM measures
        WHERE next_at IS NOT NULL AND next_at <= @now
        ORDER BY next_at
        LIMIT @atMost
        """,
        new { now, atMost }).Select(row => row.Read())];

    /// <summary>With the server's next number.</summary>
    public static Measure Add(WriteUnit unit, Measure measure)
    {
        var added = measure with { Number = unit.NextNumber(measure.Guild, Measure.About) };
        unit.Execute(
            """
            INSERT INTO measures (guild_id, measure, number, kind, state, member_id, proposed_by_member_id, article, version, told_facts, why, role_id, obstacle, proposed_at, until_at,
            decided_at, notify_at, notified_at, carry_at, asked_at, held_at, review_at, shorter_at, look_at, ended_at, next_at)
            VALUES (@guild_id, @measure, @number, @kind, @state, @member_id, @proposed_by_member_id, @article, @version, @told_facts, @why, @role_id, @obstacle, @proposed_at, @until_at,
                @decided_at, @notify_at, @notified_at, @carry_at, @asked_at, @held_at, @review_at, @shorter_at, @look_at, @ended_at, @next_at)
            """,
            MeasureRow.Of(added));
        return added;
    }

    /// <summary>Keeps it as it is now; whom it is about, and what was proposed, stay.</summary>
    public static void Save(WriteUnit unit, Measure measure) => unit.Execute(
        """
        UPDATE measures
        SET state = @state, role_id = @role_id, obstacle = @obstacle, until_at = @until_at, decided_at = @decided_at, notify_at = @notify_at, notified_at = @notified_at,
            carry_at = @carry_at, asked_at = @asked_at, held_at = @held_at, review_at = @review_at, shorter_at = @shorter_at, look_at = @look_at, ended_at = @ended_at, next_at = @next_at
        WHERE guild_id = @guild_id AND measure = @measure
        """,
        MeasureRow.Of(measure));

    /// <summary>With a case: the servers' whole rows go with the cases themselves.</summary>
    public static void Empty(WriteUnit unit, Case one) => unit.Execute(
        "UPDATE measures SET member_id = NULL, proposed_by_member_id = NULL, told_facts = NULL, why = NULL WHERE guild_id = @guild AND number = @number",
        new { guild = one.Guild, number = one.Number });
}
