using CineBot.Features.Charter.Cases;
using CineBot.Storage;

namespace CineBot.Features.Charter.Hearings;

/// <summary>What one person finds of hearings in their own data, and how it goes.</summary>
internal static class HearingPeopleStore
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> VoicesOf(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT guild_id, code, part, state, about, happened, felt, wanted, facts, facts_state, invited_at, closes_at, answered_at
        FROM hearing_voices
        WHERE member_id = @member
        ORDER BY invited_at
        """,
        new { member });

    public static MemberId? NextHeard(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM hearing_voices WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>Who erases everything goes with their words; that somebody was heard stays.</summary>
    public static void Erase(WriteUnit unit, MemberId member) => unit.Execute(
        """
        UPDATE hearing_voices
        SET member_id = NULL, state = 'gone', about = NULL, happened = NULL, felt = NULL, wanted = NULL, facts = NULL,
            facts_state = CASE WHEN facts_state IS NULL THEN NULL ELSE 'held' END
        WHERE member_id = @member
        """,
        new { member });

    public static void Empty(WriteUnit unit, Case one) =>
        unit.Execute("DELETE FROM hearing_voices WHERE guild_id = @guild AND number = @number", new { guild = one.Guild, number = one.Number });

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM hearing_voices WHERE guild_id = @guild", new { guild });
}
