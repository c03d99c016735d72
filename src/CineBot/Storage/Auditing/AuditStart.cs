using NodaTime;

namespace CineBot.Storage.Auditing;

/// <summary>
/// Compares the chains with their heads before anything is added. A head that its chain does not know means that the chain was cut or that an
/// older database was put in place: nothing can bring the rows back, so the chain itself says from then on that they are missing.
/// </summary>
internal static class AuditStart
{
    /// <summary>The restarts that had to be written into chains; empty when every head was found.</summary>
    /// <exception cref="StartFault">The file of heads is damaged.</exception>
    public static IReadOnlyList<AuditRow> Run(PreparedConnection connection, DatabaseFile file, AuditHeadFile heads, Instant now)
    {
        var unit = new WriteUnit(new(connection), now);
        var lost = Lost(unit, file);
        IReadOnlyList<AuditRow> restarts = [];
        if (lost.Count > 0)
        {
            connection.Run("BEGIN IMMEDIATE");
            restarts = [.. lost.Select(head => AuditStore.Restart(unit, head))];
            connection.Run("COMMIT");
        }

        heads.Begin(Chains(unit).Select(guild => AuditStore.HeadOf(unit, guild)!));
        return restarts;
    }

    private static List<AuditHead> Lost(WriteUnit unit, DatabaseFile file)
    {
        if (!File.Exists(file.AuditHead)) return [.. Chains(unit).Select(guild => new AuditHead(guild, 0, AuditRow.Nothing)).Where(head => !AuditStore.Knows(unit, head))];
        return [.. AuditHeadFile.Read(file).Where(head => !AuditStore.Knows(unit, head) && !(head.IsLeaving && AuditStore.HeadOf(unit, head.Guild) is null))];
    }

    private static IEnumerable<GuildId> Chains(WriteUnit unit)
    {
        for (var guild = AuditStore.NextGuild(unit, default); guild is { } found; guild = AuditStore.NextGuild(unit, found)) yield return found;
    }
}
