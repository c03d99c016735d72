namespace CineBot.Storage;

/// <summary>Where the database lies, and what lies beside it.</summary>
internal sealed record DatabaseFile(string Path)
{
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Where copies go: a folder beside the database unless the operator chose another.</summary>
    public string Backups { get => field ?? System.IO.Path.Combine(Folder, "backups"); init; }

    /// <summary>Held by the one process that writes.</summary>
    public string Lock => Path + ".lock";

    /// <summary>SQLite's write-ahead log: part of the database until it is emptied into it.</summary>
    public string Log => Path + "-wal";

    /// <summary>SQLite's index of the log, rebuilt when it is missing.</summary>
    public string SharedMemory => Path + "-shm";

    /// <summary>A restored copy about to take the database's place; it exists only while that happens, or where it was interrupted.</summary>
    public string Restoring => Path + ".restoring";

    /// <summary>A copy on its way to be restored.</summary>
    public string Incoming => Path + ".incoming";

    /// <summary>Who erased everything, as pseudonyms; it outlives a restore.</summary>
    public string Erasures => Path + ".erasures";

    /// <summary>The key of those pseudonyms.</summary>
    public string Key => Path + ".key";

    /// <summary>How far the audit chain of each server had come; it outlives a restore.</summary>
    public string AuditHead => Path + ".audit-head";

    public bool Exists => File.Exists(Path);

    public static DatabaseFile Of(StorageOptions options) =>
        options.Backups.Directory.Length == 0 ? new(options.Path) : new(options.Path) { Backups = options.Backups.Directory };
}
