using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>
/// Brings a database up to the newest script. Each script and its number are one transaction: killed at any moment, the database
/// is at one version or the next, and the next start goes on from there.
/// </summary>
internal sealed class Migrator(IReadOnlyList<Migration> migrations, TimeProvider time)
{
    private int Newest => migrations[^1].Number;

    /// <exception cref="StartFault">The database comes from a newer version.</exception>
    public void Migrate(SqliteConnection connection, DatabaseFile file)
    {
        var version = connection.Number("PRAGMA user_version");
        if (version > Newest) throw StorageFaults.Newer(file.Path, version, Newest);
        if (version == Newest) return;
        if (version > 0) BackUp(connection, file, version);
        foreach (var migration in migrations.Where(migration => migration.Number > version)) Apply(connection, migration);
    }

    private void BackUp(SqliteConnection connection, DatabaseFile file, long version)
    {
        var name = $"{file.Name}-before-{Newest:0000}-from-{version:0000}-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.db";
        BackupCopy.Write(connection, Path.Combine(file.Backups, name));
    }

    private static void Apply(SqliteConnection connection, Migration migration)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            connection.Run(migration.Script);
            connection.Run($"PRAGMA user_version = {migration.Number}");
            connection.Run("COMMIT");
        }
        catch
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) connection.Run("ROLLBACK");
            throw;
        }
    }
}
