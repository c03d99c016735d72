using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>What an operator reads when a backup cannot be put back: it is the backup that is at fault, and the database is as it was.</summary>
internal static class BackupFaults
{
    private const int Corrupt = 11, CannotOpen = 14, NotADatabase = 26;

    public static StartFault Missing(string backup) => new($"There is no backup at {backup}.");

    public static StartFault Foreign(string backup) => new($"The file {backup} is not a backup of CineBot; the database is as it was.");

    public static StartFault Damaged(string backup, DatabaseFile file, string problem) =>
        new($"The backup {backup} is damaged ({problem}); the database is as it was. Restore another one: they lie in {file.Backups}.");

    public static StartFault Of(SqliteException error, string backup, DatabaseFile file) => error.SqliteErrorCode switch
    {
        Corrupt => Damaged(backup, file, error.Message),
        NotADatabase => Foreign(backup),
        CannotOpen => new($"The backup {backup} cannot be opened; the database is as it was. Check that the user that runs this may read it."),
        _ => new($"The backup {backup} cannot be used; the database is as it was: {error.Message}"),
    };
}
