namespace CineBot.Features.Films.Import;

/// <summary>Lets one process at a time write the catalogue; the system takes the turn back when the process ends, however it ends. Readers need none.</summary>
internal sealed class ImportTurn : IDisposable
{
    private readonly FileStream _file;

    private ImportTurn(FileStream file) => _file = file;

    /// <summary>Null while another process has it.</summary>
    /// <exception cref="StartFault">The folder cannot be written.</exception>
    public static ImportTurn? TryTake(string path)
    {
        var file = path + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new(new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException fault)
        {
            throw ImportFault.NotWritable(path, fault.Message);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    // The file stays: deleting it would let two processes lock two files of the same name.
    public void Dispose() => _file.Dispose();
}
