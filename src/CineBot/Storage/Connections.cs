using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>Opens connections; every PRAGMA is set here, at each open, and nowhere else.</summary>
internal static class Connections
{
    /// <summary>How long SQLite itself waits for a foreign lock; a waiting member is told within two seconds.</summary>
    public const int BusyMilliseconds = 1_500;

    // The driver retries a busy statement by itself until this has gone: below SQLite's own wait, so that it never starts a second one.
    private const int DriverTimeoutSeconds = 1;

    // Sorting in memory: what members wrote goes into no temporary file.
    private const string Shared = "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;";

    /// <summary>The one connection that writes and checkpoints; creates the folder and the file where they are missing.</summary>
    public static SqliteConnection OpenWriter(DatabaseFile file)
    {
        Directory.CreateDirectory(file.Folder);
        CreatePrivately(file.Path);
        return Open(
            file.Path,
            SqliteOpenMode.ReadWrite,
            $"""
            PRAGMA busy_timeout = {BusyMilliseconds};
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA wal_autocheckpoint = 1000;
            PRAGMA foreign_keys = ON;
            PRAGMA secure_delete = ON;
            {Shared}
            """);
    }

    /// <summary>A connection that cannot write, not even by mistake; the file must exist.</summary>
    public static SqliteConnection OpenReader(DatabaseFile file) => Open(
        file.Path,
        SqliteOpenMode.ReadOnly,
        $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA query_only = ON; {Shared}");

    /// <summary>A new file of one's own, for a copy: no log beside it, no other process.</summary>
    public static SqliteConnection OpenCopy(string path)
    {
        CreatePrivately(path);
        return Open(path, SqliteOpenMode.ReadWrite, $"PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; {Shared}");
    }

    // The members' words are for the bot's user alone; SQLite gives the files beside the database the same rights.
    private static void CreatePrivately(string path)
    {
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = DriverTimeoutSeconds,
        }.ToString());
        try
        {
            connection.Open();
            connection.Run(pragmas);
            return connection;
        }
        catch (DbException)
        {
            connection.Dispose();
            throw;
        }
    }
}
