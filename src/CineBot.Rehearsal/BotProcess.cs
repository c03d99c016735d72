using System.Diagnostics;
using System.Globalization;
using CineBot.Rehearsal.Films;

namespace CineBot.Rehearsal;

/// <summary>The real bot as a child process: told where Discord and its source of films are, given the time line by line, ended politely.</summary>
internal sealed class BotProcess : IDisposable
{
    private const string Prefix = "CINEBOT_";
    private const string Language = $"{Prefix}Language";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    public int ExitCode => _process.ExitCode;

    /// <summary>The bot built beside this program, in the same configuration.</summary>
    public static string Sibling => Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "CineBot", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "CineBot.dll"));

    public static BotProcess Start(string dll, RehearsalDiscord discord, string database, Terminal terminal)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { dll, "run" },
            WorkingDirectory = Path.GetDirectoryName(database)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What somebody set for their real bot, a token above all, is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && name != Language).ToArray())
            start.Environment.Remove(name);
        start.Environment[$"{Prefix}Discord__Token"] = discord.BotToken;
        start.Environment[$"{Prefix}Discord__ApiBaseUrl"] = discord.ApiBaseUrl;
        start.Environment[$"{Prefix}Tmdb__Token"] = FilmDoor.Key;
        start.Environment[$"{Prefix}Tmdb__ApiBaseUrl"] = discord.FilmsBaseUrl;
        start.Environment[$"{Prefix}Storage__Path"] = database;
        start.Environment[$"{Prefix}Rehearsal__Clock"] = "stdin";
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Forward(line.Data, terminal);
        process.ErrorDataReceived += (_, line) => Complain(line.Data, terminal);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new BotProcess(process);
    }

    /// <summary>Says how far the community's time is from the real one.</summary>
    public void Tell(TimeSpan offset)
    {
        if (_process.HasExited) return;
        try
        {
            _process.StandardInput.WriteLine($"offset {((long)offset.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)}");
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It ended in this very moment; the next one is told when it starts.
        }
    }

    public Task WaitForExitAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    /// <summary>Asks it to end, and insists only when it does not.</summary>
    public async Task EndAsync(TimeProvider time)
    {
        if (_process.HasExited) return;
        if (OperatingSystem.IsWindows()) _process.Kill();
        else Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>SIGKILL, where there are signals.</summary>
    public Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        return _process.WaitForExitAsync();
    }

    public void Dispose() => _process.Dispose();

    private static void Complain(string? line, Terminal terminal)
    {
        if (line is not null) terminal.Say($"bot │ {line}");
    }

    private static void Forward(string? line, Terminal terminal)
    {
        if (line is not null) terminal.Forward(line);
    }
}
