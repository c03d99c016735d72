using Microsoft.Data.Sqlite;
using NodaTime;

namespace CineBot.Storage.Auditing;

/// <summary>What a reading of all chains found: faults (the first of each server), restarts that the chains themselves tell of, and how many rows there are.</summary>
internal sealed record AuditFindings(IReadOnlyList<string> Faults, IReadOnlyList<string> Restarts, long Rows);

/// <summary>Reads every chain from its first row to its last, a row at a time, and holds it against its head. No word about anybody is in what it says.</summary>
internal sealed class AuditCheck
{
    private readonly List<string> _faults = [];
    private readonly List<string> _restarts = [];
    private readonly Dictionary<GuildId, AuditHead> _heads;
    private readonly HashSet<GuildId> _faulty = [];
    private AuditRow? _before;
    private long _rows;

    private AuditCheck(IEnumerable<AuditHead> heads) => _heads = heads.ToDictionary(head => head.Guild);

    /// <summary>The heads are read before the rows: while the bot runs, they may lag behind, and that is no fault.</summary>
    /// <exception cref="StartFault">The file of heads is damaged.</exception>
    public static AuditFindings Run(SqliteConnection connection, DatabaseFile file)
    {
        var check = new AuditCheck(AuditHeadFile.Read(file));
        if (connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'audit_rows'") > 0) check.ReadAll(connection);
        check.Unmet();
        if (check._rows > 0 && !File.Exists(file.AuditHead)) check._restarts.Add($"There is no file {file.AuditHead}: whether the end of a chain was cut cannot be told. The next start writes it, and says so in the chains.");
        return new(check._faults, check._restarts, check._rows);
    }

    private void ReadAll(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT guild_id, sequence, written_at, kind, pseudonym, digest, previous, hash FROM audit_rows WHERE guild_id > 0 ORDER BY guild_id, sequence";
        using var reader = command.ExecuteReader();
        while (reader.Read()) Look(Row(reader));
    }

    private void Look(AuditRow row)
    {
        _rows++;
        var before = _before?.GuildId == row.GuildId ? _before : null;
        _before = row;
        if (_faulty.Contains(row.GuildId)) return;
        if (row.Sequence != (before?.Sequence ?? 0) + 1) Fault(row.GuildId, $"row {(before?.Sequence ?? 0) + 1} is missing");
        else if (!row.IsWhole) Fault(row.GuildId, $"row {row.Sequence} was changed");
        else if (row.Previous != (before?.Hash ?? AuditRow.Nothing)) Fault(row.GuildId, $"row {row.Sequence} does not follow on the one before it");
        else Meet(row);
    }

    private void Meet(AuditRow row)
    {
        if (row.Kind == AuditStore.Restarted) _restarts.Add($"The audit chain of server {row.GuildId} says at row {row.Sequence} that what was written {row.Pseudonym.Replace('-', ' ')} rows was lost, by a restore or otherwise.");
        if (!_heads.TryGetValue(row.GuildId, out var head)) return;
        if (row.Sequence == head.Count && row.Hash == head.Hash) _heads.Remove(row.GuildId);
        else if (row.Kind == AuditStore.Restarted && row.Pseudonym == AuditStore.LostName(head) && row.Digest == head.Hash) _heads.Remove(row.GuildId);
    }

    // A head that no row met: the rows that it stood for are gone, or others took their place.
    private void Unmet()
    {
        foreach (var head in _heads.Values.Where(head => !_faulty.Contains(head.Guild) && !head.IsLeaving))
            Fault(head.Guild, $"its head stands at row {head.Count}, which is not in it: its end was cut or written anew");
    }

    private void Fault(GuildId guild, string what)
    {
        _faulty.Add(guild);
        _faults.Add($"The audit chain of server {guild} is broken: {what}.");
    }

    private static AuditRow Row(SqliteDataReader reader) => new(
        new(reader.GetInt64(0)),
        reader.GetInt64(1),
        Instant.FromUnixTimeMilliseconds(reader.GetInt64(2)),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetString(5),
        reader.GetString(6),
        reader.GetString(7));
}
