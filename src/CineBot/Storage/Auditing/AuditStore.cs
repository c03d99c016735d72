using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace CineBot.Storage.Auditing;

/// <summary>
/// The audit chains, one per server: rows are added, never changed nor removed. Whoever adds one keeps the words and the people elsewhere, in
/// tables that an erasure reaches.
/// </summary>
internal static partial class AuditStore
{
    /// <summary>The kind of a row that says: what came after an earlier head is lost, and the chain goes on from here.</summary>
    public const string Restarted = "audit.restarted";

    private const int SaltBytes = 16;

    /// <summary>
    /// Adds a row to the server's chain. <paramref name="kind"/> (such as <c>case.viewed</c>) and <paramref name="pseudonym"/> (random, one per case) are
    /// letters, digits, dots and hyphens only, and name nobody; of <paramref name="words"/> the salted digest alone is kept.
    /// </summary>
    public static AuditRow Append(WriteUnit unit, GuildId guild, string kind, string pseudonym, string words)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        var row = Add(unit, guild, Plain(kind), Plain(pseudonym), AuditRow.DigestOf(salt, words));
        unit.Execute(
            "INSERT INTO audit_salts (guild_id, sequence, pseudonym, salt) VALUES (@guild, @sequence, @pseudonym, @salt)",
            new { guild, sequence = row.Sequence, pseudonym, salt });
        return row;
    }

    /// <summary>A name for one case or one person's affair, by which nobody can be found.</summary>
    public static string NewPseudonym() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Makes the digests under a pseudonym say nothing any more; the rows stay.</summary>
    public static void Forget(WriteUnit unit, GuildId guild, string pseudonym) =>
        unit.Execute("DELETE FROM audit_salts WHERE guild_id = @guild AND pseudonym = @pseudonym", new { guild, pseudonym });

    /// <summary>Null where the row has none or it was dropped.</summary>
    public static string? SaltOf(IReadUnit unit, GuildId guild, long sequence) =>
        unit.QueryFirstOrNull<string>("SELECT salt FROM audit_salts WHERE guild_id = @guild AND sequence = @sequence", new { guild, sequence });

    /// <summary>Null where the server's chain is empty.</summary>
    public static AuditHead? HeadOf(IReadUnit unit, GuildId guild) => unit.QueryFirstOrNull<AuditRow>(
        "SELECT guild_id, sequence, written_at, kind, pseudonym, digest, previous, hash FROM audit_rows WHERE guild_id = @guild ORDER BY sequence DESC LIMIT 1",
        new { guild }) is { } last
            ? AuditHead.Of(last)
            : null;

    /// <summary>In their order.</summary>
    public static IReadOnlyList<AuditRow> Some(IReadUnit unit, GuildId guild, long after, long atMost) => unit.Query<AuditRow>(
        "SELECT guild_id, sequence, written_at, kind, pseudonym, digest, previous, hash FROM audit_rows WHERE guild_id = @guild AND sequence > @after ORDER BY sequence LIMIT @atMost",
        new { guild, after, atMost });

    /// <summary>The next server, by id, that has a chain.</summary>
    public static GuildId? NextGuild(IReadUnit unit, GuildId after) =>
        unit.QueryFirstOrNull<GuildId?>("SELECT guild_id FROM audit_rows WHERE guild_id > @after ORDER BY guild_id LIMIT 1", new { after });

    /// <summary>Whether the chain contains this head, or says itself that it was lost.</summary>
    public static bool Knows(IReadUnit unit, AuditHead head) => unit.QueryFirstOrNull<long?>(
        """
        SELECT 1
        FROM audit_rows
        WHERE guild_id = @guild AND (sequence = @count AND hash = @hash OR kind = @restarted AND pseudonym = @lost AND digest = @hash)
        """,
        new { guild = head.Guild, count = head.Count, hash = head.Hash, restarted = Restarted, lost = LostName(head) }) is not null;

    /// <summary>Says in the chain that what came after <paramref name="lost"/> was said is gone.</summary>
    public static AuditRow Restart(WriteUnit unit, AuditHead lost) => Add(unit, lost.Guild, Restarted, LostName(lost), lost.Hash);

    /// <summary>A chain goes only with its server.</summary>
    public static void Purge(WriteUnit unit, GuildId guild)
    {
        var had = HeadOf(unit, guild);
        unit.Execute("INSERT INTO audit_purges (guild_id) VALUES (@guild) ON CONFLICT (guild_id) DO NOTHING", new { guild });
        unit.Execute("DELETE FROM audit_salts WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM audit_rows WHERE guild_id = @guild", new { guild });
        unit.Execute("DELETE FROM audit_purges WHERE guild_id = @guild", new { guild });
        if (had is not null) unit.MoveHead(new(guild, 0, AuditRow.Nothing));
    }

    /// <summary>How a row of a restart calls the head that was lost.</summary>
    public static string LostName(AuditHead lost) => $"after-{lost.Count}";

    private static AuditRow Add(WriteUnit unit, GuildId guild, string kind, string pseudonym, string digest)
    {
        var row = AuditRow.After(HeadOf(unit, guild), guild, unit.Now, kind, pseudonym, digest);
        unit.Execute(
            """
            INSERT INTO audit_rows (guild_id, sequence, written_at, kind, pseudonym, digest, previous, hash)
            VALUES (@GuildId, @Sequence, @WrittenAt, @Kind, @Pseudonym, @Digest, @Previous, @Hash)
            """,
            row);
        unit.MoveHead(AuditHead.Of(row));
        return row;
    }

    private static string Plain(string word) => PlainWord().IsMatch(word) ? word : throw new ArgumentException("A kind or a pseudonym of the audit chain is 1 to 60 letters, digits, dots and hyphens.", nameof(word));

    [GeneratedRegex("^[A-Za-z0-9.-]{1,60}$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainWord();
}
