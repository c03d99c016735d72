using CineBot.Storage;

namespace CineBot.Features.Charter.Safeguards;

/// <summary>What one person finds of safeguards in their own data, by codes and never by numbers; and who is in any of them.</summary>
internal static class SafeguardPeopleStore
{
    /// <summary>Whoever is kept apart is told at once.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> About(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT safeguards.guild_id, cases.code, safeguards.reason, safeguards.begun_at, safeguards.until_at, safeguards.ended_at
        FROM safeguards JOIN cases ON cases.guild_id = safeguards.guild_id AND cases.number = safeguards.number
        WHERE safeguards.member_id = @member
        ORDER BY safeguards.begun_at
        """,
        new { member });

    /// <summary>What a moderator began, as far as the case is still open to them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> BegunBy(IReadUnit unit, MemberId member) => unit.QueryRows(
        """
        SELECT safeguards.guild_id, cases.code, safeguards.reason, safeguards.begun_at, safeguards.until_at
        FROM safeguards JOIN cases ON cases.guild_id = safeguards.guild_id AND cases.number = safeguards.number
        WHERE safeguards.begun_by_member_id = @member AND (safeguards.guild_id, safeguards.number) NOT IN (SELECT guild_id, number FROM case_recusals WHERE member_id = @member)
        ORDER BY safeguards.begun_at
        """,
        new { member });

    public static MemberId? Next(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM safeguards WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    public static MemberId? NextBeginning(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT begun_by_member_id FROM safeguards WHERE begun_by_member_id > @after ORDER BY begun_by_member_id LIMIT 1", new { after });

    /// <summary>Those that keep a person apart now.</summary>
    public static IReadOnlyList<Safeguard> Holding(IReadUnit unit, MemberId member) =>
        [.. unit.Query<Key>("SELECT guild_id AS Guild, safeguard AS Number FROM safeguards WHERE member_id = @member AND ended_at IS NULL", new { member }).Select(key => SafeguardStore.Find(unit, key.Guild, key.Number)!)];

    public static void Erase(WriteUnit unit, MemberId member)
    {
        unit.Execute("UPDATE safeguards SET member_id = NULL, reason = NULL, look_at = NULL WHERE member_id = @member", new { member });
        unit.Execute("UPDATE safeguards SET begun_by_member_id = NULL WHERE begun_by_member_id = @member", new { member });
    }

    private sealed record Key(GuildId Guild, long Number);
}
