using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CineBot.Analyzers;

/// <summary>Where a file stands in the project: its path from the project's folder, with forward slashes.</summary>
internal sealed class SourceFile(string path)
{
    public const string ProjectFolderOption = "build_property.ProjectDir";

    public string Path { get; } = path;

    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The file of <paramref name="tree"/>, or null when it lies outside the project or the project's folder is unknown.</summary>
    public static SourceFile? Of(SyntaxTree tree, AnalyzerOptions options)
    {
        if (!options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ProjectFolderOption, out var folder)) return null;
        var root = folder.Replace('\\', '/').TrimEnd('/') + "/";
        var path = tree.FilePath.Replace('\\', '/');
        return path.StartsWith(root, StringComparison.Ordinal) ? new SourceFile(path.Substring(root.Length)) : null;
    }

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The folder directly under <paramref name="folder"/>, or null when the file lies in none.</summary>
    public string? RoomIn(string folder)
    {
        if (!IsIn(folder)) return null;
        var end = Path.IndexOf('/', folder.Length + 1);
        return end < 0 ? null : Path.Substring(folder.Length + 1, end - folder.Length - 1);
    }

    /// <summary>True when <paramref name="place"/> is the file's folder, or a pattern like <c>*Store.cs</c> that ends its name.</summary>
    public bool Matches(string place) => place.StartsWith("*", StringComparison.Ordinal)
        ? Name.EndsWith(place.Substring(1), StringComparison.Ordinal)
        : IsIn(place);
}
