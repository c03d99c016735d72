using System.Net.Sockets;

namespace CineBot.Rehearsal;

/// <summary>One rehearsal from start to end: the loopback, the bot beside it, and the words for whoever watches.</summary>
internal sealed class Stage(StartLine line, Terminal terminal)
{
    private const int Unavailable = 69;

    public async Task<int> PlayAsync(CancellationToken stop)
    {
        var bot = Path.GetFullPath(line.Bot ?? BotProcess.Sibling);
        if (line.WithBot && !File.Exists(bot))
        {
            terminal.Say($"There is no bot at {bot}. Build it first, or say where it is with --bot.");
            return Unavailable;
        }

        try
        {
            await using var discord = await RehearsalDiscord.StartAsync(new RehearsalOptions { Port = line.Port, PageFolder = line.Page });
            Announce(discord);
            return line.WithBot ? await PlayWithBotAsync(bot, discord, stop) : await WaitAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            terminal.Say($"Port {line.Port} is taken.");
            return Unavailable;
        }
    }

    private async Task<int> PlayWithBotAsync(string dll, RehearsalDiscord discord, CancellationToken stop)
    {
        var folder = line.Data is null ? Directory.CreateTempSubdirectory("cinebot-rehearsal-").FullName : Directory.CreateDirectory(line.Data).FullName;
        try
        {
            await using var keeper = new BotKeeper(discord, dll, folder, terminal);
            discord.Keeper = keeper;
            await keeper.StartAsync();
            return await WaitAsync(stop);
        }
        finally
        {
            if (line.Data is null) Directory.Delete(folder, recursive: true);
            terminal.Say("The rehearsal is over.");
        }
    }

    private static async Task<int> WaitAsync(CancellationToken stop)
    {
        var over = new TaskCompletionSource();
        await using var registration = stop.Register(over.SetResult);
        await over.Task;
        return 0;
    }

    private void Announce(RehearsalDiscord discord)
    {
        terminal.Say($"A Discord on this machine: {discord.ApiBaseUrl}");
        terminal.Say($"Act for people:            curl http://127.0.0.1:{discord.Port}/rehearsal/   lists what can be done, for instance");
        terminal.Say($"  curl -d '{{\"channel\":\"recommandations\",\"command\":\"aide\"}}' http://127.0.0.1:{discord.Port}/rehearsal/people/Zo%C3%A9/slash");
        terminal.Say($"  curl http://127.0.0.1:{discord.Port}/rehearsal/people/Agn%C3%A8s/channels/recommandations");
        if (!line.WithBot) terminal.Say($"  CINEBOT_Discord__ApiBaseUrl={discord.ApiBaseUrl} CINEBOT_Discord__Token={discord.BotToken}");
    }
}
