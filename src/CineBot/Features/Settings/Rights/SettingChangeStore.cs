using CineBot.Storage;
using CineBot.Storage.Auditing;
using NodaTime;

namespace CineBot.Features.Settings.Rights;

/// <summary>Writes what was changed around the charter into the audit chain, and who it was beside it, for a year.</summary>
internal static class SettingChangeStore
{
    private static readonly Duration Kept = Duration.FromDays(365);

    /// <summary><paramref name="change"/> says what holds from now on, in numbers and names of settings: never in people's words.</summary>
    public static void Add(WriteUnit unit, GuildId guild, MemberId by, string kind, string change)
    {
        var pseudonym = AuditStore.NewPseudonym();
        var row = AuditStore.Append(unit, guild, kind, pseudonym, SettingChange.Words(by, change));
        unit.Execute(
            """
            INSERT INTO setting_changes (guild_id, audit_row, pseudonym, changed_by_member_id, kind, change, changed_at)
            VALUES (@guild, @sequence, @pseudonym, @by, @kind, @change, @now)
            """,
            new { guild, sequence = row.Sequence, pseudonym, by, kind, change, now = unit.Now });
        ForgetOld(unit);
    }

    /// <summary>Those that stand beside these rows of the chain.</summary>
    public static IReadOnlyList<SettingChange> Some(IReadUnit unit, GuildId guild, long after, long last) => unit.Query<SettingChange>(
        """
        SELECT audit_row AS Sequence, changed_by_member_id AS ChangedByMemberId, change AS Change
        FROM setting_changes
        WHERE guild_id = @guild AND audit_row > @after AND audit_row <= @last
        ORDER BY audit_row
        """,
        new { guild, after, last });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> By(IReadUnit unit, MemberId member) =>
        unit.QueryRows("SELECT guild_id, audit_row, pseudonym, kind, change, changed_at FROM setting_changes WHERE changed_by_member_id = @member", new { member });

    /// <summary>The next person, by id, who made a change.</summary>
    public static MemberId? NextBy(IReadUnit unit, MemberId after) => unit.QueryFirstOrNull<MemberId?>(
        "SELECT changed_by_member_id FROM setting_changes WHERE changed_by_member_id > @after ORDER BY changed_by_member_id LIMIT 1",
        new { after });

    /// <summary>The change stays without the person; nothing that the chain's digest says of them can be checked any more.</summary>
    public static void Unname(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM audit_salts WHERE (guild_id, sequence) IN (SELECT guild_id, audit_row FROM setting_changes WHERE changed_by_member_id = @member)", new { member });
        unit.Execute("UPDATE setting_changes SET changed_by_member_id = NULL WHERE changed_by_member_id = @member", new { member });
    }

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM setting_changes WHERE guild_id = @guild", new { guild });

    private static void ForgetOld(WriteUnit unit)
    {
        var limit = unit.Now - Kept;
        unit.Execute("DELETE FROM audit_salts WHERE (guild_id, sequence) IN (SELECT guild_id, audit_row FROM setting_changes WHERE changed_at < @limit)", new { limit });
        unit.Execute("DELETE FROM setting_changes WHERE changed_at < @limit", new { limit });
    }
}
