using CineBot.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CineBot.Verbs;

/// <summary>Serves until it is asked to stop, or until a fault that it cannot outlive.</summary>
internal static class RunVerb
{
    /// <exception cref="StartFault">It cannot start, or cannot go on.</exception>
    public static async Task RunAsync(Options options, Terminal terminal)
    {
        var token = TokenSource.Read(options.Discord);
        SettingsInEnvironment.ForgetSecrets();
        using var host = Composition.Build(options, token, terminal);
        await ServeAsync(host);
    }

    /// <summary>Ends well only when somebody asked for the end: a worker that died, or a fault that halted the program, is thrown.</summary>
    public static async Task ServeAsync(IHost host)
    {
        await using var services = (IAsyncDisposable)host;
        await host.StartAsync();
        await host.WaitForShutdownAsync();
        if (host.Services.GetRequiredService<Halt>().Fault is { } fault) throw fault;
        foreach (var worker in host.Services.GetServices<IHostedService>().OfType<BackgroundService>())
            if (worker.ExecuteTask is { IsFaulted: true } died) await died;
    }
}
