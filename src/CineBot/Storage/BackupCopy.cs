using Microsoft.Data.Sqlite;

namespace CineBot.Storage;

/// <summary>Copies a live database into one file, as it was at one moment, while others go on writing.</summary>
internal static class BackupCopy
{
    /// <summary>Writes the copy, checked, or nothing: a name that exists is a whole copy.</summary>
    /// <exception cref="StartFault">There is such a file already, or the copy is damaged.</exception>
    public static DatabaseState Write(SqliteConnection source, string target)
    {
        if (File.Exists(target)) throw new StartFault($"The file {target} exists already; a backup does not overwrite another.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        var unfinished = target + ".unfinished";
        File.Delete(unfinished);
        var state = Copy(source, unfinished);
        File.Move(unfinished, target);
        return state;
    }

    // Out of WAL mode the copy is one file that can be carried away; closing it syncs it.
    private static DatabaseState Copy(SqliteConnection source, string path)
    {
        using var copy = Connections.OpenCopy(path);
        source.BackupDatabase(copy);
        copy.Run("PRAGMA journal_mode = DELETE");
        var state = DatabaseState.Of(copy);
        return state.IsSound ? state : throw new StartFault($"The copy {path} is damaged, and so is the database: {state.Problems[0]}");
    }
}
