using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>Copies a live database into one file, as it was at one moment, while others go on writing.</summary>
internal static class BackupCopy
{
    /// <summary>Writes the copy, checked, or nothing: a name that exists is a whole copy.</summary>
    /// <exception cref="StartFault">There is such a file already, the copy is damaged, or it cannot be written.</exception>
    public static DatabaseState Write(SqliteConnection source, string target)
    {
        if (File.Exists(target)) throw new StartFault($"The file {target} exists already; a copy does not overwrite another.");
        var unfinished = target + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            File.Delete(unfinished);
            var state = Copy(source, unfinished);
            File.Move(unfinished, target);
            return state;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StartFault($"The copy {target} cannot be written: {fault.Message}");
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    // Out of WAL mode the copy is one file that can be carried away; its commit syncs it.
    private static DatabaseState Copy(SqliteConnection source, string path)
    {
        using var copy = Connections.OpenCopy(path);
        source.BackupDatabase(copy);
        copy.Run("PRAGMA journal_mode = DELETE");
        var state = DatabaseState.Of(copy);
        return state.IsSound ? state : throw new StartFault($"The database is damaged, and so would be its copy {path}: {state.Problems[0]}");
    }
}
