using System.Globalization;

namespace CineBot.Storage.Auditing;

/// <summary>How far a server's chain had come: how many rows, and the hash of the last. One that is leaving may be gone as a whole: its server is being purged.</summary>
internal sealed record AuditHead(GuildId Guild, long Count, string Hash, bool IsLeaving = false)
{
    private const string Leaving = "leaving";

    public static AuditHead Of(AuditRow last) => new(last.GuildId, last.Sequence, last.Hash);

    /// <summary>The line that stands for it in the file.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Guild} {Count} {Hash}{(IsLeaving ? " " + Leaving : "")}");

    /// <summary>Null for what is no such line.</summary>
    public static AuditHead? Parse(string line) => line.Split(' ') is [var guild, var count, { Length: 64 } hash, .. var rest]
        && Snowflake.TryParse(guild, out var id)
        && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
        && rest is [] or [Leaving]
            ? new(new(id), rows, hash, rest.Length > 0)
            : null;
}
