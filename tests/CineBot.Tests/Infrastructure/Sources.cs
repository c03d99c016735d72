namespace CineBot.Tests.Infrastructure;

/// <summary>The sources that the tests were built from.</summary>
internal static class Sources
{
    public static string Root { get; } = Above(new(AppContext.BaseDirectory));

    /// <summary>Every file of the bot with this ending, by its path.</summary>
    public static IReadOnlyList<(string Path, string Text)> OfBot(string ending) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src", "CineBot"), "*" + ending, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path))),
    ];

    private static string Above(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "CineBot.sln")) ? folder.FullName : Above(folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository."));
}
