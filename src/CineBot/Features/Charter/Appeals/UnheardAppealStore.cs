using CineBot.Features.Charter.Cases;
using CineBot.Storage;
using NodaTime;

namespace CineBot.Features.Charter.Appeals;

/// <summary>The cases whose appeal nobody answers.</summary>
internal static class UnheardAppealStore
{
    /// <summary>Open since before then, and the person was not told yet that it waits.</summary>
    public static IReadOnlyList<Case> Waiting(IReadUnit unit, Instant since, long atMost) => [.. unit.Query<CaseRow>(
        """
        SELECT cases.guild_id, cases.number, code, cases.state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM case_appeals JOIN cases ON cases.guild_id = case_appeals.guild_id AND cases.number = case_appeals.number
        WHERE case_appeals.state = 'open' AND case_appeals.made_at <= @since AND case_appeals.member_id IS NOT NULL AND cases.state = 'appealed'
            AND NOT EXISTS (
                SELECT 1 FROM case_notices
                WHERE case_notices.guild_id = cases.guild_id AND case_notices.number = cases.number AND case_notices.kind = @kind)
        ORDER BY case_appeals.made_at
        LIMIT @atMost
        """,
        new { since, kind = AppealLetters.Waiting, atMost }).Select(row => row.Read())];

    /// <summary>Open since before then, nothing holds any more, and no day was set on which the case goes.</summary>
    public static IReadOnlyList<Case> Unheard(IReadUnit unit, Instant since, long atMost) => [.. unit.Query<CaseRow>(
        """
        SELECT cases.guild_id, cases.number, code, cases.state, about, gravity, weight, article, channel_id, message_id, is_urgent, is_outside, pseudonym,
            opened_at, state_at, closed_at, nudge_at, nudges, expunge_at
        FROM case_appeals JOIN cases ON cases.guild_id = case_appeals.guild_id AND cases.number = case_appeals.number
        WHERE case_appeals.state = 'open' AND case_appeals.made_at <= @since AND cases.state = 'appealed' AND cases.expunge_at IS NULL
            AND NOT EXISTS (
                SELECT 1 FROM measures
                WHERE measures.guild_id = cases.guild_id AND measures.number = cases.number AND measures.state IN ('decided', 'notified', 'active'))
        ORDER BY case_appeals.made_at
        LIMIT @atMost
        """,
        new { since, atMost }).Select(row => row.Read())];
}
