using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>What must hold before anything is written: a sound file of a version that we know.</summary>
internal static class Startup
{
    /// <summary>The writer's connection, checked and migrated.</summary>
    /// <exception cref="StartFault">The file is damaged, foreign, locked or newer.</exception>
    public static SqliteConnection Open(DatabaseFile file, TimeProvider time)
    {
        var existed = file.Exists;
        try
        {
            var connection = Connections.OpenWriter(file);
            try
            {
                if (existed) RequireSound(connection, file);
                new Migrator(Migration.All, time).Migrate(connection, file);
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException error)
        {
            throw StorageFaults.Of(error, file);
        }
    }

    private static void RequireSound(SqliteConnection connection, DatabaseFile file)
    {
        if (connection.Lines("PRAGMA quick_check(1)") is not ["ok"]) throw StorageFaults.Damaged(file);
    }
}
