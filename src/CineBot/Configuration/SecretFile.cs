namespace CineBot.Configuration;

/// <summary>Reads a file that holds a secret and nothing else; no fault ever shows what it holds.</summary>
internal static class SecretFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary><paramref name="what"/> is what it holds, as in “the bot's token”.</summary>
    /// <exception cref="StartFault">It is missing, open to others, or cannot be read.</exception>
    public static string Read(string path, string what)
    {
        if (!File.Exists(path)) throw new StartFault($"The file of {what}, {path}, does not exist.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new StartFault($"The file of {what}, {path}, is open to other users of this machine: chmod 400 it.");
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new StartFault($"The file of {what}, {path}, cannot be read by the user who runs the bot.");
        }
    }
}
