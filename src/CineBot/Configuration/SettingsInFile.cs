using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace CineBot.Configuration;

/// <summary>The options that a file sets: JSON with comments.</summary>
internal static class SettingsInFile
{
    /// <exception cref="StartFault">The file cannot be read, or is no such JSON.</exception>
    public static IReadOnlyList<Setting> Read(string file)
    {
        try
        {
            var root = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file), optional: false).Build();
            return [.. root.GetChildren().SelectMany(Leaves).Select(leaf => new Setting(leaf.Path, leaf.Value, file))];
        }
        catch (InvalidDataException fault)
        {
            throw new StartFault($"{file} is not valid JSON{Where(fault)}.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartFault($"{file} may not be read by the user who runs the bot.");
        }
    }

    private static IEnumerable<IConfigurationSection> Leaves(IConfigurationSection section) =>
        section.GetChildren().Any() ? section.GetChildren().SelectMany(Leaves) : [section];

    private static string Where(Exception fault) => fault switch
    {
        JsonException { LineNumber: { } line } => $" (look at line {line + 1})",
        FormatException { InnerException: null } => $" ({fault.Message.TrimEnd('.')})",
        { InnerException: { } inner } => Where(inner),
        _ => "",
    };
}
