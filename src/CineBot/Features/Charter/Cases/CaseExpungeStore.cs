using CineBot.Storage;
using CineBot.Storage.Auditing;
using NodaTime;

namespace CineBot.Features.Charter.Cases;

/// <summary>Takes the words and the people out of cases whose time is over; that there was one, and what was done when, stays.</summary>
internal static class CaseExpungeStore
{
    public static bool IsAnyDue(IReadUnit unit, Instant now) =>
        unit.QueryFirstOrNull<long?>("SELECT 1 FROM cases WHERE expunge_at IS NOT NULL AND expunge_at <= @now LIMIT 1", new { now }) is not null;

    public static IReadOnlyList<Case> Due(IReadUnit unit, Instant now, long atMost) => [.. unit.Query<CaseRow>(
        """
        SELECT guild_id, number, code, state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM cases
        WHERE expunge_at IS NOT NULL AND expunge_at <= @now
        ORDER BY expunge_at
        LIMIT @atMost
        """,
        new { now, atMost }).Select(row => row.Read())];

    public static void Empty(WriteUnit unit, Case one)
    {
        var place = new { guild = one.Guild, number = one.Number };
        unit.Execute("DELETE FROM case_parties WHERE guild_id = @guild AND number = @number", place);
        unit.Execute("DELETE FROM case_evidence WHERE guild_id = @guild AND number = @number", place);
        unit.Execute("DELETE FROM case_assignments WHERE guild_id = @guild AND number = @number", place);
        unit.Execute("UPDATE case_reports SET member_id = NULL, words = NULL, added = NULL, answer = NULL WHERE guild_id = @guild AND number = @number", place);
        unit.Execute("UPDATE case_events SET actor_member_id = NULL, words = NULL WHERE guild_id = @guild AND number = @number", place);
        unit.Execute("UPDATE case_votes SET member_id = NULL, pseudonym = NULL, words = NULL WHERE guild_id = @guild AND number = @number", place);
        unit.Execute("UPDATE cases SET about = 'situation', channel_id = NULL, message_id = NULL, contact = NULL WHERE guild_id = @guild AND number = @number", place);
        AuditStore.Forget(unit, one.Guild, one.Pseudonym);
    }
}
