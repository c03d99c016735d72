using System.Diagnostics;

namespace CineBot.Benchmarks.Films;

/// <summary>
/// What `films import` takes, from IMDb's five files: time and memory for a hundred thousand titles and for a million, then the same million again; and the
/// memory of searching in both.
/// </summary>
internal static class FilmsImport
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("cinebot-benchmark-");
        try
        {
            foreach (var titles in new[] { 100_000, 1_000_000 }) Measure(folder.CreateSubdirectory($"{titles}"), titles, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(DirectoryInfo folder, int titles, TextWriter output)
    {
        var files = new SyntheticImdb(folder.CreateSubdirectory("imdb"), titles);
        files.Write();
        output.WriteLine($"{titles:N0} titles, {new DirectoryInfo(files.Folder).EnumerateFiles().Sum(file => file.Length) >> 20} MiB of files:");
        foreach (var attempt in new[] { "first import", "again" }) Import(folder, files, attempt, output);
        output.WriteLine("searching:");
        output.Write(Child.Run(new Dictionary<string, string>(), "search", Path.Combine(folder.FullName, "films.db")));
    }

    private static void Import(DirectoryInfo folder, SyntheticImdb files, string attempt, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        var words = Child.Run(new Dictionary<string, string> { ["CINEBOT_Storage__Path"] = Path.Combine(folder.FullName, "cinebot.db") }, "films", "import", files.Folder);
        var elapsed = Stopwatch.GetElapsedTime(started);
        output.Write(words);
        output.WriteLine($"{attempt}: {elapsed.TotalSeconds:F1} s in all ({(elapsed < Bound ? "under" : "NOT UNDER")} three minutes), films.db {new FileInfo(Path.Combine(folder.FullName, "films.db")).Length >> 20} MiB");
    }
}
