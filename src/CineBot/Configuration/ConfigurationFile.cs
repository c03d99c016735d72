namespace CineBot.Configuration;

/// <summary>Finds the file of options: the one that was asked for, else that of the current directory, else the one shipped beside the program.</summary>
internal static class ConfigurationFile
{
    private const string Place = "config/cinebot.json";

    /// <exception cref="StartFault">There is none.</exception>
    public static string Find(string? given, string currentDirectory, string programDirectory)
    {
        if (given is not null) return File.Exists(given) ? given : throw new StartFault($"The configuration file {given} does not exist.");
        string[] usual = [Path.Combine(currentDirectory, Place), Path.Combine(programDirectory, Place)];
        return Array.Find(usual, File.Exists)
            ?? throw new StartFault($"There is no {Place} here nor beside the program: name one with --config FILE.");
    }
}
