using CineBot.Discord.Commands;
using CineBot.Interactions;
using CineBot.Rehearsal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CineBot.EndToEnd.Seam;

/// <summary>
/// The real bot, composed as it ships but for the guard against floods, which would measure how fast the machine presses; connected over a real socket to a loopback Discord. A test may add commands to it.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cinebot-");
    private readonly bool _ownsDiscord;
    private IHost _host = null!;

    private RunningBot(RehearsalDiscord discord, bool ownsDiscord) => (Discord, _ownsDiscord) = (discord, ownsDiscord);

    public RehearsalDiscord Discord { get; }

    public IServiceProvider Parts => _host.Services;

    public static async Task<RunningBot> StartAsync(params ICommandSet[] more)
    {
        var bot = new RunningBot(await RehearsalDiscord.StartAsync(), ownsDiscord: true);
        await bot.RunAsync(Adding(more));
        return bot;
    }

    /// <summary>Against a Discord that is already prepared, such as one that will refuse something.</summary>
    public static async Task<RunningBot> StartAsync(RehearsalDiscord discord, Action<IServiceCollection>? more = null)
    {
        var bot = new RunningBot(discord, ownsDiscord: false);
        await bot.RunAsync(more);
        return bot;
    }

    /// <summary>Stops the process and starts it again on the same database.</summary>
    public Task RestartAsync(params ICommandSet[] more) => RestartAsync(Adding(more));

    public async Task RestartAsync(Action<IServiceCollection> more)
    {
        await StopAsync();
        await RunAsync(more);
    }

    public async Task StopAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    /// <summary>Starts again after <see cref="StopAsync"/>; <paramref name="first"/> is done before anything runs, such as setting the clock.</summary>
    public Task StartAgainAsync(Action<IServiceProvider> first, Action<IServiceCollection>? more = null) => RunAsync(more, first);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_ownsDiscord) await Discord.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static Action<IServiceCollection> Adding(ICommandSet[] more) => services =>
    {
        foreach (var commands in more) services.AddSingleton(commands);
    };

    private async Task RunAsync(Action<IServiceCollection>? more, Action<IServiceProvider>? first = null)
    {
        var options = new Options
        {
            Discord = new() { ApiBaseUrl = Discord.ApiBaseUrl },
            Storage = new() { Path = Path.Combine(_folder.FullName, "cinebot.db") },
        };
        var before = Discord.Transcript.Latest;
        _host = Composition.Build(options, Discord.BotToken, new(TextReader.Null, TextWriter.Null, TextWriter.Null), parts =>
        {
            parts.AddSingleton(new Flood(new Unhurried()));
            more?.Invoke(parts);
        });
        first?.Invoke(_host.Services);
        await _host.StartAsync();
        await Discord.Transcript.WaitForFrameAsync(frame => frame.Event is "GUILD_CREATE" or "RESUMED", before);
        await Parts.GetServices<IHostedService>().OfType<CommandUpkeep>().Single().ExecuteTask!;
    }
}
