using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>What an operator reads when the database cannot be used: what is wrong, and what to do.</summary>
internal static class StorageFaults
{
    private const int Busy = 5, Locked = 6, Corrupt = 11, CannotOpen = 14, NotADatabase = 26;

    public static StartFault Damaged(DatabaseFile file) =>
        new($"The database {file.Path} is damaged. Restore a backup with `restore FILE`; the latest ones lie in {file.Backups}.");

    public static StartFault Newer(string path, long found, long known) =>
        new($"The database {path} has schema {found}, from a newer CineBot; this one knows {known} at most. Run the newer version, or restore an older backup.");

    public static StartFault Foreign(DatabaseFile file) =>
        new($"The file {file.Path} is not a database of CineBot. Set Storage:Path to another file, or restore a backup with `restore FILE`.");

    public static StartFault Interrupted(DatabaseFile file) =>
        new($"A restore of {file.Path} was interrupted. Finish it by running `restore FILE` again.");

    public static StartFault Forbidden(DatabaseFile file) =>
        new($"The database {file.Path} cannot be written by the user that runs the bot. Give that user the file and its folder.");

    public static StartFault Of(SqliteException error, DatabaseFile file) => error.SqliteErrorCode switch
    {
        Corrupt => Damaged(file),
        NotADatabase => Foreign(file),
        Busy or Locked => new($"The database {file.Path} is locked by another program. Close it and start again."),
        CannotOpen => new($"The database {file.Path} cannot be opened. Check that the path is right and that the user that runs the bot may write it."),
        _ => new($"The database {file.Path} cannot be used: {error.Message}"),
    };
}
