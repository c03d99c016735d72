using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using CineBot.Browser.Browsing;

namespace CineBot.Browser.Axe;

/// <summary>Where axe-core lies: fetched from npm beside the build's output, as the lock file says, never into the source tree.</summary>
internal static class AxeShelf
{
    private const string Lock = "package-lock.json";

    /// <summary>Its script. Where npm cannot fetch it the test is skipped and says so, or fails where a browser is required.</summary>
    public static async Task<string> ScriptAsync(CancellationToken cancellation)
    {
        var (source, room) = (Here(), Path.GetFullPath(Path.Combine(Here(), "../../../artifacts/axe")));
        var script = Path.Combine(room, "node_modules/axe-core/axe.min.js");
        var wanted = await File.ReadAllTextAsync(Path.Combine(source, Lock), cancellation);
        var kept = Path.Combine(room, Lock);
        if (!File.Exists(script) || !File.Exists(kept) || await File.ReadAllTextAsync(kept, cancellation) != wanted)
        {
            Directory.CreateDirectory(room);
            foreach (var name in new[] { "package.json", Lock }) File.Copy(Path.Combine(source, name), Path.Combine(room, name), overwrite: true);
            await FetchAsync(room, cancellation);
        }

        return await File.ReadAllTextAsync(script, cancellation);
    }

    private static async Task FetchAsync(string room, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = room,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var npm = Process.Start(start)!;
            var (output, errors) = (npm.StandardOutput.ReadToEndAsync(cancellation), npm.StandardError.ReadToEndAsync(cancellation));
            await Task.WhenAll(output, errors, npm.WaitForExitAsync(cancellation));
            if (npm.ExitCode != 0) Missing(room, $"{await output}{await errors}");
        }
        catch (Win32Exception absent)
        {
            Missing(room, absent.Message);
        }
    }

    private static void Missing(string room, string reason)
    {
        File.Delete(Path.Combine(room, Lock));
        if (Environment.GetEnvironmentVariable(Chromium.Requirement) == "1") Assert.Fail($"axe-core is required, but npm ci: {reason}");
        Assert.Skip($"axe-core cannot be had here: npm ci: {reason}");
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
