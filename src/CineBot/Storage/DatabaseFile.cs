namespace CineBot.Storage;

/// <summary>Where the database lies, and what lies beside it.</summary>
internal sealed record DatabaseFile(string Path)
{
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Lock => Path + ".lock";

    public string Log => Path + "-wal";

    public string SharedMemory => Path + "-shm";

    public string Backups => System.IO.Path.Combine(Folder, "backups");

    public bool Exists => File.Exists(Path);
}
