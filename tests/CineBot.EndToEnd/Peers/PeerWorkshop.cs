using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CineBot.EndToEnd.Peers;

/// <summary>Where the peers are set up: their packages are installed beside the build's output, never in the source tree.</summary>
internal static class PeerWorkshop
{
    public const string Variable = "CINEBOT_REQUIRE_PEERS";
    private static readonly string[] Files = ["package.json", "package-lock.json", "round.mjs", "calendars.mjs"];

    // Several tests may come at once; the first one installs.
    private static readonly SemaphoreSlim Door = new(1);

    /// <summary>The script, ready to run. Without Node or its packages the test is skipped and says so, or fails where the peers are required.</summary>
    public static async Task<string> OpenAsync(string script, CancellationToken cancellation)
    {
        await Door.WaitAsync(cancellation);
        try
        {
            return Path.Combine(await PrepareAsync(cancellation), script);
        }
        finally
        {
            Door.Release();
        }
    }

    private static async Task<string> PrepareAsync(CancellationToken cancellation)
    {
        var (source, room) = (Here(), Path.GetFullPath(Path.Combine(Here(), "../../../artifacts/peers")));
        if (await RunAsync(source, "node", ["--version"], cancellation) is { } noNode) Missing($"node: {noNode}");
        var lockfile = Path.Combine(room, "package-lock.json");
        var installed = File.Exists(Path.Combine(room, "node_modules/.package-lock.json")) && File.Exists(lockfile)
            && await File.ReadAllTextAsync(lockfile, cancellation) == await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json"), cancellation);
        Directory.CreateDirectory(room);
        foreach (var name in Files) File.Copy(Path.Combine(source, name), Path.Combine(room, name), overwrite: true);
        if (!installed && await RunAsync(room, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cancellation) is { } notInstalled)
        {
            File.Delete(lockfile);
            Missing($"npm ci: {notInstalled}");
        }
        return room;
    }

    private static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1") Assert.Fail($"The peers are required ({Variable}=1), but {reason}");
        Assert.Skip($"The peers cannot be run here: {reason}");
    }

    /// <summary>Why it failed, or null when it went well.</summary>
    private static async Task<string?> RunAsync(string room, string program, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = room, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await Task.WhenAll(output, errors, process.WaitForExitAsync(cancellation));
            return process.ExitCode == 0 ? null : $"{await output}{await errors}";
        }
        catch (Win32Exception absent)
        {
            return absent.Message;
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
