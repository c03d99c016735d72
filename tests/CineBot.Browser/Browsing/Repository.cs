using System.Runtime.CompilerServices;

namespace CineBot.Browser.Browsing;

/// <summary>Where what a run leaves behind is put.</summary>
internal static class Repository
{
    /// <summary>A folder beside the build's output, made when it is not there.</summary>
    public static string Artifacts(string folder) => Directory.CreateDirectory(Path.GetFullPath(Path.Combine(Here(), "../../../artifacts", folder))).FullName;

    /// <summary>README's pictures.</summary>
    public static string Pictures => Path.GetFullPath(Path.Combine(Here(), "../../../src/CineBot.Rehearsal/Pictures"));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
