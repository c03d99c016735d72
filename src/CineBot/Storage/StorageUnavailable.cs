using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>The database cannot take or give anything just now (full disk, foreign lock, I/O error); nothing was written, and trying again later is right.</summary>
internal sealed class StorageUnavailable(string message, Exception? cause = null) : Exception(message, cause)
{
    private const int Busy = 5, Locked = 6, OutOfMemory = 7, ReadOnly = 8, InputOutput = 10, Full = 13, CannotOpen = 14, Protocol = 15;

    /// <summary>The same error, or this one in its place when the fault lies with the machine and not with the statement.</summary>
    public static Exception Of(Exception error) => error is SqliteException { SqliteErrorCode: var code } && IsPassing(code)
        ? new StorageUnavailable($"SQLite error {code}: the database is unavailable for the moment.", error)
        : error;

    private static bool IsPassing(int code) =>
        code is Busy or Locked or OutOfMemory or ReadOnly or InputOutput or Full or CannotOpen or Protocol;
}
