using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CineBot.Benchmarks.Films;

/// <summary>
/// What `films import` takes, from IMDb's five files: time and memory for a hundred thousand titles and for a million, then the same million again; and the
/// memory of searching in both, which must not grow with the catalogue.
/// </summary>
internal static partial class FilmsImport
{
    private const double MostGrowth = 1.15;
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    /// <summary>0 where both the time and the memory keep within the bounds.</summary>
    public static int Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("cinebot-benchmark-");
        try
        {
            var few = Measure(folder.CreateSubdirectory("few"), 100_000, output);
            var many = Measure(folder.CreateSubdirectory("many"), 1_000_000, output);
            var (import, search) = ((double)many.Import / few.Import, (double)many.Search / few.Search);
            var isKept = import <= MostGrowth && search <= MostGrowth;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory at ten times the titles: import {import:F2} times, search {search:F2} times (within {MostGrowth}: {(isKept ? "yes" : "NO")})"));
            return isKept && few.IsInTime && many.IsInTime ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // In MiB.
    private static (long Import, long Search, bool IsInTime) Measure(DirectoryInfo folder, int titles, TextWriter output)
    {
        var files = new SyntheticImdb(folder.CreateSubdirectory("imdb"), titles);
        files.Write();
        output.WriteLine($"{titles:N0} titles, {new DirectoryInfo(files.Folder).EnumerateFiles().Sum(file => file.Length) >> 20} MiB of files:");
        var imports = new[] { "first import", "again" }.Select(attempt => Import(folder, files, attempt, output)).ToList();
        output.WriteLine("searching:");
        var searched = Child.Run(new Dictionary<string, string>(), "search", Path.Combine(folder.FullName, "films.db"));
        output.Write(searched);
        return (imports.Max(import => import.Peak), PeakOf(searched), imports.TrueForAll(import => import.Elapsed < Bound));
    }

    private static (long Peak, TimeSpan Elapsed) Import(DirectoryInfo folder, SyntheticImdb files, string attempt, TextWriter output)
    {
        var started = Stopwatch.GetTimestamp();
        var words = Child.Run(new Dictionary<string, string> { ["CINEBOT_Storage__Path"] = Path.Combine(folder.FullName, "cinebot.db") }, "films", "import", files.Folder);
        var elapsed = Stopwatch.GetElapsedTime(started);
        output.Write(words);
        output.WriteLine($"{attempt}: {elapsed.TotalSeconds:F1} s in all ({(elapsed < Bound ? "under" : "NOT UNDER")} three minutes), films.db {new FileInfo(Path.Combine(folder.FullName, "films.db")).Length >> 20} MiB");
        return (PeakOf(words), elapsed);
    }

    private static long PeakOf(string words) => long.Parse(Peak().Match(words).Groups["mebibytes"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("peak working set (?<mebibytes>[0-9]+) MiB")]
    private static partial Regex Peak();
}
