using System.Diagnostics;
using System.Globalization;
using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Story;

/// <summary>The bot as it ships, in a process of its own that can be asked to end, or killed at any moment.</summary>
internal sealed class ChildBot : IAsyncDisposable
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "CineBot.dll");
    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    private ChildBot(Process process) => _process = process;

    /// <summary>Everything it wrote so far, its log and its last words.</summary>
    public IReadOnlyList<string> Lines
    {
        get { lock (_gate) return [.. _lines]; }
    }

    public static ChildBot Start(RehearsalDiscord discord, string database, params (string Name, string Value)[] options) => Start(discord, database, [], options);

    /// <summary>As a verb: <paramref name="words"/> are what stands on the command line.</summary>
    public static ChildBot Start(RehearsalDiscord discord, string database, string[] words, params (string Name, string Value)[] options)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Dll, .. words])
        {
            WorkingDirectory = Path.GetDirectoryName(database)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("CINEBOT_", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["CINEBOT_Discord__Token"] = discord.BotToken;
        start.Environment["CINEBOT_Discord__ApiBaseUrl"] = discord.ApiBaseUrl;
        start.Environment["CINEBOT_Storage__Path"] = database;
        // It lives for seconds, among others on two cores.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        foreach (var (name, value) in options) start.Environment[name] = value;
        var bot = new ChildBot(new Process { StartInfo = start });
        bot.Listen();
        return bot;
    }

    /// <summary>A line on its standard input.</summary>
    public Task SayAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>SIGKILL: it has no time for anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; returns its exit code.</summary>
    public async Task<int> EndAsync()
    {
        Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        return await ExitAsync();
    }

    /// <summary>Its exit code, once it has ended and all its lines are read.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Waits for what the bot is to do, and says what it wrote when it ends instead.</summary>
    public async Task AwaitAsync(Task awaited)
    {
        var exit = _process.WaitForExitAsync();
        if (await Task.WhenAny(awaited, exit) == exit && !awaited.IsCompleted)
            Assert.Fail($"The bot ended with code {_process.ExitCode}:\n{string.Join('\n', Lines)}");
        await awaited;
    }

    /// <inheritdoc cref="AwaitAsync"/>
    public async Task<T> OfAsync<T>(Task<T> awaited)
    {
        await AwaitAsync(awaited);
        return await awaited;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_gate) _lines.Add(line);
    }
}
