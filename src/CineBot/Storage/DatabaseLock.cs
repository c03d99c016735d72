namespace CineBot.Storage;

/// <summary>Says that this process alone writes the database; the system takes it back when the process ends, however it ends.</summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <exception cref="StartFault">Another process has it, or its file cannot be written.</exception>
    public static DatabaseLock Take(DatabaseFile file)
    {
        if (Directory.Exists(file.Path)) throw new StartFault($"Storage:Path is {file.Path}, which is a folder; it must be the database's file, such as {System.IO.Path.Combine(file.Path, "cinebot.db")}.");
        try
        {
            Directory.CreateDirectory(file.Folder);
            return new(new FileStream(file.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw StorageFaults.Forbidden(file);
        }
        catch (IOException fault)
        {
            throw new StartFault(File.Exists(file.Lock)
                ? $"Another CineBot already uses the database {file.Path}. Stop it first, or give this one a database of its own."
                : $"The database {file.Path} cannot be created: {fault.Message}");
        }
    }

    // The file stays: deleting it would let two processes lock two files of the same name.
    public void Dispose() => _file.Dispose();
}
