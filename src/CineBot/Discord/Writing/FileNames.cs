using System.Text;
using CineBot.Interactions;

namespace CineBot.Discord.Writing;

/// <summary>Names of files as Discord keeps them: ASCII letters, digits, dots, dashes and underscores, each once.</summary>
internal static class FileNames
{
    private const int Most = 10;
    private const int MaxLength = 100;

    /// <summary>The name to send each file under, by its own name, in order; at most ten files.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<OutgoingFile> files)
    {
        var names = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Take(Most))
        {
            var safe = Safe(file.Name);
            while (names.ContainsValue(safe)) safe = "_" + safe;
            names.TryAdd(file.Name, safe);
        }

        return names;
    }

    /// <summary>The files under the names they are sent with.</summary>
    public static IReadOnlyList<OutgoingFile> Rename(IReadOnlyList<OutgoingFile> files, IReadOnlyDictionary<string, string> names) =>
        [.. files.DistinctBy(file => file.Name).Where(file => names.ContainsKey(file.Name)).Select(file => file with { Name = names[file.Name] })];

    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_') safe.Append(letter);
            else if (letter is ' ') safe.Append('_');
        }

        var trimmed = safe.ToString().TrimStart('.');
        return trimmed.Length == 0 ? "file" : trimmed.Length <= MaxLength ? trimmed : trimmed[^MaxLength..];
    }
}
