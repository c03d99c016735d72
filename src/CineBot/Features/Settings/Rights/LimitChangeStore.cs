using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Storage.Auditing;
using NodaTime;

namespace CineBot.Features.Settings.Rights;

/// <summary>Writes changes of limits into the audit chain, and who made them beside it, for a year.</summary>
internal static class LimitChangeStore
{
    private const string Kind = "figures.changed";
    private static readonly Duration Kept = Duration.FromDays(365);

    public static void Add(WriteUnit unit, GuildId guild, MemberId by, Limit limit, Figures figures)
    {
        var pseudonym = AuditStore.NewPseudonym();
        var row = AuditStore.Append(unit, guild, Kind, pseudonym, LimitChange.Words(by, limit.Name, figures));
        unit.Execute(
            """
            INSERT INTO limit_changes (guild_id, audit_row, pseudonym, changed_by_member_id, limit_name, per_person, per_server, changed_at)
            VALUES (@guild, @sequence, @pseudonym, @by, @limit, @perPerson, @perServer, @now)
            """,
            new { guild, sequence = row.Sequence, pseudonym, by, limit = limit.Name, perPerson = figures.PerPerson, perServer = figures.PerServer, now = unit.Now });
        ForgetOld(unit);
    }

    /// <summary>Those that stand beside these rows of the chain.</summary>
    public static IReadOnlyList<LimitChange> Some(IReadUnit unit, GuildId guild, long after, long last) => unit.Query<LimitChange>(
        """
        SELECT audit_row AS Sequence, pseudonym, changed_by_member_id, limit_name, per_person, per_server, changed_at
        FROM limit_changes
        WHERE guild_id = @guild AND audit_row > @after AND audit_row <= @last
        ORDER BY audit_row
        """,
        new { guild, after, last });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> By(IReadUnit unit, MemberId member) =>
    [
        .. unit.QueryRows("SELECT guild_id, audit_row, pseudonym, limit_name, per_person, per_server, changed_at FROM limit_changes WHERE changed_by_member_id = @member", new { member })
            .Select(row => new Dictionary<string, object?>(row) { ["limit_name"] = Limits.Find((string)row["limit_name"]!)?.Title }),
    ];

    /// <summary>The next person, by id, who made a change.</summary>
    public static MemberId? Next(IReadUnit unit, MemberId after) => unit.QueryFirstOrNull<MemberId?>(
        "SELECT changed_by_member_id FROM limit_changes WHERE changed_by_member_id > @after ORDER BY changed_by_member_id LIMIT 1",
        new { after });

    /// <summary>The change stays without the person; nothing that the chain's digest says can be checked any more.</summary>
    public static void Unname(WriteUnit unit, MemberId member)
    {
        unit.Execute("DELETE FROM audit_salts WHERE (guild_id, sequence) IN (SELECT guild_id, audit_row FROM limit_changes WHERE changed_by_member_id = @member)", new { member });
        unit.Execute("UPDATE limit_changes SET changed_by_member_id = NULL WHERE changed_by_member_id = @member", new { member });
    }

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM limit_changes WHERE guild_id = @guild", new { guild });

    private static void ForgetOld(WriteUnit unit)
    {
        var limit = unit.Now - Kept;
        unit.Execute("DELETE FROM audit_salts WHERE (guild_id, sequence) IN (SELECT guild_id, audit_row FROM limit_changes WHERE changed_at < @limit)", new { limit });
        unit.Execute("DELETE FROM limit_changes WHERE changed_at < @limit", new { limit });
    }
}
