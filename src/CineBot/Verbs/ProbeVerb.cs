using CineBot.Configuration;
using CineBot.Discord;
using CineBot.Discord.Commands;
using CineBot.Discord.Gateway;
using CineBot.Discord.Probe;
using CineBot.Discord.Rest;
using CineBot.Discord.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineBot.Verbs;

/// <summary>Tries the real Discord once, in a server of one's own, and writes down what it answers.</summary>
internal static class ProbeVerb
{
    private const string Written = "probe.json";

    /// <exception cref="StartFault">There is nothing to try it with: no token, no such server, a permission missing.</exception>
    public static Task RunAsync(Options options, string guild, Terminal terminal) => RunAsync(options, guild, Written, terminal);

    public static async Task RunAsync(Options options, string guild, string file, Terminal terminal)
    {
        if (!Snowflake.TryParse(guild, out var server)) throw new StartFault($"\"{guild}\" is not the number of a server: copy it in Discord (developer mode, right click on the server).");
        var token = TokenSource.Read(options.Discord);
        SettingsInEnvironment.ForgetSecrets();
        var folder = Directory.CreateTempSubdirectory("cinebot-probe-");
        try
        {
            // Composed as it runs, on a database of its own: the bot itself may be running beside it.
            var apart = options with { Storage = new() { Path = Path.Combine(folder.FullName, "probe.db") }, Web = new() };
            using var host = Composition.Build(apart, token, terminal);
            await using var services = (IAsyncDisposable)host;
            await RecordAsync(host.Services, apart, token, new(server), file, terminal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RecordAsync(IServiceProvider parts, Options options, string token, GuildId guild, string file, Terminal terminal)
    {
        var api = ApiAddress.TryParse(options.Discord.ApiBaseUrl)!;
        var time = parts.GetRequiredService<TimeProvider>();
        using var client = new ProbeClient(api, token, time, parts.GetRequiredService<ILoggerFactory>());
        var run = new ProbeRun(client.Rest, parts.GetRequiredService<ReplyWriter>(), parts.GetRequiredService<CommandDefinitions>().Write(), time);
        var places = await LookAsync(run, guild, new(parts.GetRequiredService<Wording>()));
        await run.RunAsync(places, options.DeploymentLanguage, CancellationToken.None);
        await File.WriteAllTextAsync(file, ProbeFile.Write(client.Recording, places, time.GetUtcNow()));
        foreach (var refusal in run.Refusals) await terminal.Error.WriteLineAsync(Redaction.Of(refusal));
        await terminal.Output.WriteLineAsync($"{client.Recording.Count} requests and answers are in {Path.GetFullPath(file)}: ids, names and tokens are taken out. Read it, then send it to the project.");
    }

    private static async Task<ProbePlaces> LookAsync(ProbeRun run, GuildId guild, ProbeChannel channels)
    {
        try
        {
            return await run.LookAsync(guild, channels, CancellationToken.None);
        }
        catch (TokenRefused)
        {
            throw new StartFault(GatewayFatal.TokenRefused().Message);
        }
        catch (GatewayFatal fatal)
        {
            throw new StartFault(fatal.Message);
        }
        catch (DiscordRefusal)
        {
            throw new StartFault($"The bot is not in the server {guild}: invite it there first, or check the number.");
        }
        catch (DiscordUnavailable unavailable)
        {
            throw new StartFault($"Discord cannot be reached now: {unavailable.Message} Try again in a while.");
        }
    }
}
