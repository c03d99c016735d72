using CineBot.Discord;
using CineBot.Discord.Gateway;
using CineBot.Discord.Rest;
using CineBot.External.Tmdb;
using CineBot.Interactions;
using CineBot.Logging;
using CineBot.Storage;
using CineBot.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CineBot;

/// <summary>Everything that the running bot is made of: one list, in the order of the folders.</summary>
internal static class Composition
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(15);

    /// <summary><paramref name="more"/> is what a test adds to the bot, such as a command that takes long.</summary>
    public static IHost Build(Options options, string token, Terminal terminal, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "CineBot" });
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new() { ValidateOnBuild = true, ValidateScopes = true }));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        AddProgram(builder.Services, options, terminal);
        AddLogging(builder.Logging);
        DiscordParts.Add(builder.Services, options, token);
        InteractionParts.Add(builder.Services);
        FeatureParts.Add(builder.Services);
        TmdbParts.Add(builder.Services, options.Tmdb);
        AddStorage(builder.Services, options.Storage);
        AddWeb(builder.Services, options.Web);
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void AddProgram(IServiceCollection services, Options options, Terminal terminal)
    {
        services.AddSingleton(options);
        services.AddSingleton(terminal);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CommunityClock>();
        services.AddSingleton<Halt>();
        if (options.Rehearsal.MovesTime) services.AddHostedService<OffsetLines>();
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.Services.AddSingleton<Redact>(Redaction.Of);
        logging.AddConsole(console => console.FormatterName = LineFormatter.FormatterName);
        logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        logging.AddFilter("Microsoft", LogLevel.Warning);
    }

    private static void AddStorage(IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(DatabaseFile.Of(options));
        services.AddSingleton(options.Backups);
        services.AddSingleton<ErasureLog>();
        services.AddSingleton(provider => Database.Open(
            provider.GetRequiredService<DatabaseFile>(), provider.GetRequiredService<CommunityClock>().Time));
        services.AddSingleton<IConnectionState, ConnectionState>();
        services.AddHostedService<Housekeeping>();
        services.AddHostedService<DailyBackup>();
    }

    private static void AddWeb(IServiceCollection services, WebOptions options)
    {
        if (options.Url.Length == 0) return;
        services.AddSingleton(options);
        services.AddSingleton(parts => new HealthSign("connection to Discord", () => parts.GetRequiredService<GatewayPool>().IsConnected));
        services.AddHostedService<WebServer>();
    }
}
