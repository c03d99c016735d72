using CineBot.Discord.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineBot.Discord.Commands;

/// <summary>
/// Sees to it at each start that Discord has the commands, and says by which link the bot is invited; while Discord cannot be asked,
/// the bot runs with the commands it has.
/// </summary>
internal sealed partial class CommandUpkeep(DiscordRest rest, CommandRegistrar registrar, Terminal terminal, TimeProvider wireTime, ILogger<CommandUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = TimeSpan.FromSeconds(2); !await TickAsync(stoppingToken); wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            await Task.Delay(wait, wireTime, stoppingToken);
        }
    }

    /// <summary>False where Discord cannot be asked now.</summary>
    public async Task<bool> TickAsync(CancellationToken cancellation)
    {
        try
        {
            var application = await rest.Self.ApplicationAsync(cancellation);
            await registrar.RegisterAsync(application.Id, cancellation);
            await terminal.Output.WriteLineAsync($"Invite the bot into a server: {Invitation.LinkFor(application.Id.Value).AbsoluteUri}");
            return true;
        }
        catch (TokenRefused)
        {
            // Whoever runs the connection ends the program over it.
            return true;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // That it cannot be reached is told once, where it is noticed.
            if (fault is not DiscordUnavailable) Log.Postponed(logger, fault.GetType().Name, fault.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The commands could not be checked yet: {Fault}: {Detail}")]
        public static partial void Postponed(ILogger logger, string fault, string detail);
    }
}
