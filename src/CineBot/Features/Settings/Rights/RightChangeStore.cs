using CineBot.Interactions;
using CineBot.Storage;
using CineBot.Storage.Auditing;
using NodaTime;

namespace CineBot.Features.Settings.Rights;

/// <summary>Writes changes of capabilities into the audit chain, and who it was beside it, for a year.</summary>
internal static class RightChangeStore
{
    private const string Kind = "capabilities.changed";
    private static readonly Duration Kept = Duration.FromDays(365);

    public static void Add(WriteUnit unit, GuildId guild, MemberId by, MemberId member, IReadOnlyList<Capability> given, IReadOnlyList<Capability> taken)
    {
        var pseudonym = AuditStore.NewPseudonym();
        var (gave, took) = (List(given), List(taken));
        var row = AuditStore.Append(unit, guild, Kind, pseudonym, RightChange.Words(by, member, gave, took));
        unit.Execute(
            """
            INSERT INTO right_changes (guild_id, audit_row, pseudonym, member_id, changed_by_member_id, given, taken, changed_at)
            VALUES (@guild, @sequence, @pseudonym, @member, @by, @gave, @took, @now)
            """,
            new { guild, sequence = row.Sequence, pseudonym, member, by, gave, took, now = unit.Now });
        ForgetOld(unit);
    }

    /// <summary>Those that stand beside these rows of the chain.</summary>
    public static IReadOnlyList<RightChange> Some(IReadUnit unit, GuildId guild, long after, long last) => unit.Query<RightChange>(
        """
        SELECT audit_row AS Sequence, pseudonym, member_id, changed_by_member_id, given, taken, changed_at
        FROM right_changes
        WHERE guild_id = @guild AND audit_row > @after AND audit_row <= @last
        ORDER BY audit_row
        """,
        new { guild, after, last });

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> About(IReadUnit unit, MemberId member) =>
        InWords(unit.QueryRows("SELECT guild_id, audit_row, pseudonym, given, taken, changed_at FROM right_changes WHERE member_id = @member", new { member }));

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> By(IReadUnit unit, MemberId member) =>
        InWords(unit.QueryRows("SELECT guild_id, audit_row, pseudonym, given, taken, changed_at FROM right_changes WHERE changed_by_member_id = @member", new { member }));

    /// <summary>The next person, by id, about whom there is a change.</summary>
    public static MemberId? NextAbout(IReadUnit unit, MemberId after) =>
        unit.QueryFirstOrNull<MemberId?>("SELECT member_id FROM right_changes WHERE member_id > @after ORDER BY member_id LIMIT 1", new { after });

    /// <summary>The next person, by id, who made a change.</summary>
    public static MemberId? NextBy(IReadUnit unit, MemberId after) => unit.QueryFirstOrNull<MemberId?>(
        "SELECT changed_by_member_id FROM right_changes WHERE changed_by_member_id > @after ORDER BY changed_by_member_id LIMIT 1",
        new { after });

    /// <summary>The change stays without the person; nothing that the chain's digest says can be checked any more.</summary>
    public static void Unname(WriteUnit unit, MemberId member)
    {
        unit.Execute(
            """
            DELETE FROM audit_salts
            WHERE (guild_id, sequence) IN (SELECT guild_id, audit_row FROM right_changes WHERE member_id = @member)
                OR (guild_id, sequence) IN (SELECT guild_id, audit_row FROM right_changes WHERE changed_by_member_id = @member)
            """,
            new { member });
        unit.Execute("UPDATE right_changes SET member_id = NULL WHERE member_id = @member", new { member });
        unit.Execute("UPDATE right_changes SET changed_by_member_id = NULL WHERE changed_by_member_id = @member", new { member });
    }

    public static void Purge(WriteUnit unit, GuildId guild) => unit.Execute("DELETE FROM right_changes WHERE guild_id = @guild", new { guild });

    private static void ForgetOld(WriteUnit unit)
    {
        var limit = unit.Now - Kept;
        unit.Execute("DELETE FROM audit_salts WHERE (guild_id, sequence) IN (SELECT guild_id, audit_row FROM right_changes WHERE changed_at < @limit)", new { limit });
        unit.Execute("DELETE FROM right_changes WHERE changed_at < @limit", new { limit });
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, object?>> InWords(IReadOnlyList<IReadOnlyDictionary<string, object?>> rows) =>
        [.. rows.Select(row => new Dictionary<string, object?>(row) { ["given"] = Named(row["given"]), ["taken"] = Named(row["taken"]) })];

    private static Text? Named(object? stored) =>
        ((string)stored!).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Capabilities.Parse).OfType<Capability>().Select(Capabilities.SaidOf).ToList() is { Count: > 0 } names
            ? new("rights.list", new Listing([.. names]))
            : null;

    private static string List(IReadOnlyList<Capability> capabilities) => string.Join(' ', capabilities.Select(Capabilities.StoredAs));
}
