using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>What must hold before anything is written: a sound file of a version that we know.</summary>
internal static class Startup
{
    /// <summary>The writer's connection, on a database that was checked and is up to date.</summary>
    /// <exception cref="StartFault">The file is damaged, foreign, locked or newer.</exception>
    public static SqliteConnection Open(DatabaseFile file, TimeProvider time)
    {
        if (File.Exists(file.Restoring)) throw StorageFaults.Interrupted(file);
        try
        {
            if (file.Exists) RequireSound(file);
            return OpenMigrated(file, time);
        }
        catch (SqliteException error)
        {
            throw StorageFaults.Of(error, file);
        }
        catch (UnauthorizedAccessException)
        {
            throw StorageFaults.Forbidden(file);
        }
    }

    // By a connection that cannot write: a file that is not ours is left as it is.
    private static void RequireSound(DatabaseFile file)
    {
        using var connection = Connections.OpenReader(file);
        if (connection.Lines("PRAGMA quick_check(1)") is not ["ok"]) throw StorageFaults.Damaged(file);
        if (connection.Number("PRAGMA user_version") == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") > 0) throw StorageFaults.Foreign(file);
    }

    private static SqliteConnection OpenMigrated(DatabaseFile file, TimeProvider time)
    {
        var connection = Connections.OpenWriter(file);
        try
        {
            new Migrator(Migration.All, time).Migrate(connection, file);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
