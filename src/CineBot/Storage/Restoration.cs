using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>Puts a backup in the database's place. The bot must not run; what was there before is kept beside it.</summary>
internal sealed class Restoration(DatabaseFile file, TimeProvider time)
{
    /// <summary>Checks the backup before it touches anything. Killed midway, it is to be run again, and the bot does not start before.</summary>
    /// <remarks><paramref name="mend"/> works on the copy before it takes the database's place.</remarks>
    /// <exception cref="StartFault">The bot runs; or the backup is missing, damaged, foreign, or from a newer version.</exception>
    public async Task<Restored> RestoreAsync(string backup, Func<DatabaseFile, Task>? mend = null)
    {
        using var held = DatabaseLock.Take(file);
        var state = OnBackup(backup, connection =>
        {
            RequireUsable(connection, backup);
            var incoming = new DatabaseFile(file.Incoming);
            foreach (var left in new[] { incoming.Path, incoming.Log, incoming.SharedMemory }) File.Delete(left);
            return BackupCopy.Write(connection, file.Incoming);
        });
        if (mend is not null)
        {
            var incoming = new DatabaseFile(file.Incoming);
            await mend(incoming);
            state = Maintenance.Check(incoming);
            // What mended it has emptied its log; looking at it only left an empty one.
            foreach (var left in new[] { incoming.Log, incoming.SharedMemory }) File.Delete(left);
        }

        try
        {
            return new(state, Exchange());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartFault($"The restored database cannot take its place: {fault.Message}");
        }
    }

    // What is wrong here is the backup's fault, and the operator is told so: the database may be sound.
    private T OnBackup<T>(string backup, Func<SqliteConnection, T> read)
    {
        if (!File.Exists(backup)) throw BackupFaults.Missing(backup);
        try
        {
            using var connection = Connections.OpenReader(new(backup));
            return read(connection);
        }
        catch (SqliteException error)
        {
            throw BackupFaults.Of(error, backup, file);
        }
    }

    private void RequireUsable(SqliteConnection connection, string backup)
    {
        if (connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'commits'") == 0) throw BackupFaults.Foreign(backup);
        var (schema, known) = (connection.Number("PRAGMA user_version"), Migration.All[^1].Number);
        if (schema > known) throw StorageFaults.Newer(backup, schema, known);
        if (DatabaseState.Of(connection) is { IsSound: false } state) throw BackupFaults.Damaged(backup, file, state.Problems[0]);
    }

    private string? Exchange()
    {
        File.Move(file.Incoming, file.Restoring, overwrite: true);
        var aside = file.Exists || File.Exists(file.Log) ? SetAside() : null;
        File.Move(file.Restoring, file.Path);
        return aside;
    }

    // The log goes with its database: left behind, it would be read into the restored one.
    private string SetAside()
    {
        var aside = new DatabaseFile($"{file.Path}.before-restore-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        if (File.Exists(file.Log)) File.Move(file.Log, aside.Log);
        File.Delete(file.SharedMemory);
        if (file.Exists) File.Move(file.Path, aside.Path);
        return aside.Path;
    }
}

/// <summary>What was restored, and where the database that was there before lies now; null when there was none.</summary>
internal sealed record Restored(DatabaseState State, string? Aside);
