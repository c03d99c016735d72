using System.Diagnostics;

namespace CineBot.EndToEnd.Starting;

/// <summary>A program that was started, ran to its end, and left what it wrote.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program with nothing on its standard input, and with these options of the bot alone in its environment.</summary>
    public static async Task<Finished> RunAsync(string folder, IEnumerable<string> words, params (string Name, string Value)[] options)
    {
        var start = Describe(folder, [.. words]);
        foreach (var (name, value) in options) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo Describe(string folder, string[] words)
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("CINEBOT_", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        return start;
    }
}
