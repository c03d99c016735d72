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

    /// <summary>What was done, the latest first; that somebody looked at it is not among it.</summary>
    public static IReadOnlyList<CaseEvent> Latest(IReadUnit unit, Case one, long atMost) => [.. unit.Query<Row>(
        """
        SELECT kind AS Kind, actor_member_id AS Actor, state AS State, words AS Words, happened_at AS At
        FROM case_events
        WHERE guild_id = @guild AND number = @number AND kind <> 'viewed'
        ORDER BY event DESC
        LIMIT @atMost
        """,
        new { guild = one.Guild, number = one.Number, atMost }).Select(row => new CaseEvent(row.Kind, row.Actor, CaseRow.StateOf(row.State), row.Words, row.At))];

    private sealed record Row(string Kind, MemberId? Actor, string State, string? Words, Instant At);
}
