using System.Diagnostics;
using System.Globalization;
using CineBot.Verbs;

namespace CineBot.Benchmarks.Films;

/// <summary>A process of its own, so that its memory is what the one thing takes that it does.</summary>
internal static class Child
{
    public const string Word = "film-child";

    /// <summary>Runs this program again with those words and answers what it wrote.</summary>
    public static string Run(IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Word, .. words]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', words)} ended with {process.ExitCode}:\n{output}");
    }

    /// <summary>In the process itself: a verb, or searches in a catalogue.</summary>
    public static async Task<int> BeAsync(string[] words)
    {
        var exit = words is ["search", var path] ? FilmSearch.Repeat(path) : await new CommandLine(Terminal.OfProcess()).RunAsync(words);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  peak working set {Peak() >> 10} MiB, managed memory {GC.GetTotalMemory(forceFullCollection: true) >> 20} MiB"));
        return exit;
    }

    // In KiB. What the system counts; Process.PeakWorkingSet64 is not to be had everywhere.
    private static long Peak() => File.Exists("/proc/self/status")
        ? long.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)
        : Process.GetCurrentProcess().PeakWorkingSet64 >> 10;
}
