using CineBot.Storage.Auditing;
using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>What an operator does to a database, running or not: look at it, copy it. Neither takes the lock, neither writes in it.</summary>
internal static class Maintenance
{
    /// <summary>Reads the whole database; what is wrong with it is in the answer.</summary>
    /// <exception cref="StartFault">There is no database, or it cannot even be opened.</exception>
    public static DatabaseState Check(DatabaseFile file) => OnReader(file, DatabaseState.Of);

    /// <summary>Reads every audit chain and holds it against its head.</summary>
    /// <exception cref="StartFault">There is no database, it cannot be opened, or the file of heads is damaged.</exception>
    public static AuditFindings CheckAudit(DatabaseFile file) => OnReader(file, connection => AuditCheck.Run(connection, file));

    /// <summary>Copies the database as it is at this moment; the copy is checked, and its mark is in the answer.</summary>
    /// <exception cref="StartFault">There is no database, it is damaged, or the copy cannot be written.</exception>
    public static DatabaseState BackUp(DatabaseFile file, string target) => OnReader(file, connection => BackupCopy.Write(connection, target));

    /// <summary>Does something with a database that may be anybody's.</summary>
    /// <exception cref="StartFault">It is not there, not ours, or unreadable.</exception>
    public static T OnReader<T>(DatabaseFile file, Func<SqliteConnection, T> read)
    {
        if (!file.Exists) throw new StartFault($"There is no database at {file.Path}.");
        try
        {
            using var connection = Connections.OpenReader(file);
            if (connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'commits'") == 0) throw StorageFaults.Foreign(file);
            return read(connection);
        }
        catch (SqliteException error)
        {
            throw StorageFaults.Of(error, file);
        }
    }
}
