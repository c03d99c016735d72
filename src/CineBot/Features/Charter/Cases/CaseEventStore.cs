using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>What was done about cases; only ever added to.</summary>
internal static class CaseEventStore
{
    public static void Add(WriteUnit unit, Case one, string kind, MemberId? actor, string? words) => unit.Execute(
        """
        INSERT INTO case_events (guild_id, number, event, kind, actor_member_id, state, words, happened_at)
        SELECT @guild, @number, 1 + COALESCE((SELECT MAX(event) FROM case_events WHERE guild_id = @guild AND number = @number), 0), @kind, @actor, @state, @words, @now
        """,
        new { guild = one.Guild, number = one.Number, kind, actor, state = CaseRow.Name(one.State), words, now = unit.Now });

    /// <summary>What was done, the latest first; that somebody looked at it is not among it, nor letters, which say themselves how far they came.</summary>
    public static IReadOnlyList<CaseEvent> Latest(IReadUnit unit, Case one, long atMost) => [.. unit.Query<Row>(
        """
        SELECT kind AS Kind, actor_member_id AS Actor, state AS State, words AS Words, happened_at AS At
        FROM case_events
        WHERE guild_id = @guild AND number = @number AND kind NOT IN ('viewed', 'notice-sent', 'notice-read')
        ORDER BY event DESC
        LIMIT @atMost
        """,
        new { guild = one.Guild, number = one.Number, atMost }).Select(row => new CaseEvent(row.Kind, row.Actor, CaseRow.StateOf(row.State), row.Words, row.At))];

    /// <summary>Whether somebody once found it a breach, or grave, whatever it is found now.</summary>
    public static bool WasWeighedHeavy(IReadUnit unit, Case one) => unit.QueryFirstOrNull<long?>(
        "SELECT 1 FROM case_events WHERE guild_id = @guild AND number = @number AND kind = 'triage' AND words IN ('2', '3') LIMIT 1",
        new { guild = one.Guild, number = one.Number }) is not null;

    /// <summary>How many reports there were when something of either kind was last done; null where it never was.</summary>
    public static long? CountReportedBefore(IReadUnit unit, Case one, string kind, string other) => unit.QueryFirstOrNull<long?>(
        """
        SELECT (
            SELECT COUNT(*) FROM case_events
            WHERE guild_id = @guild AND number = @number AND kind = 'reported' AND event < done.event)
        FROM case_events AS done
        WHERE done.guild_id = @guild AND done.number = @number AND done.kind IN (@kind, @other)
        ORDER BY done.event DESC
        LIMIT 1
        """,
        new { guild = one.Guild, number = one.Number, kind, other });

    /// <summary>How often it was weighed.</summary>
    public static long CountWeighed(IReadUnit unit, Case one) => unit.QueryFirstOrNull<long?>(
        "SELECT COUNT(*) FROM case_events WHERE guild_id = @guild AND number = @number AND kind = 'triage'",
        new { guild = one.Guild, number = one.Number }) ?? 0;

    /// <summary>Whether a moderator looked at it, or did something with it, since then.</summary>
    public static bool WasLookedAt(IReadUnit unit, Case one, Instant since) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM case_events
        WHERE guild_id = @guild AND number = @number AND happened_at >= @since
            AND kind IN ('viewed', 'acknowledge', 'triage', 'take', 'join', 'release', 'hear', 'skip-hearing', 'propose', 'agree', 'disagree', 'dismissal-proposed')
        LIMIT 1
        """,
        new { guild = one.Guild, number = one.Number, since }) is not null;

    private sealed record Row(string Kind, MemberId? Actor, string State, string? Words, Instant At);
}
