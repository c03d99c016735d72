using System.Net.Sockets;
using CineBot.Rehearsal.Demo;

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
            var clock = line.HasPast ? DemoPast.BeforeItAll(TimeProvider.System) : new OffsetTime(TimeProvider.System);
            await using var discord = await RehearsalDiscord.StartAsync(new RehearsalOptions { Port = line.Port, PageFolder = line.Page, CommunityTime = clock });
            Announce(discord);
            return line.WithBot ? await PlayWithBotAsync(bot, discord, clock, stop) : await WaitAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            terminal.Say($"Port {line.Port} is taken: leave --port out, or name another one.");
            return Unavailable;
        }
    }

    private async Task<int> PlayWithBotAsync(string dll, RehearsalDiscord discord, OffsetTime clock, CancellationToken stop)
    {
        var folder = line.Data is null ? Directory.CreateTempSubdirectory("cinebot-rehearsal-").FullName : Directory.CreateDirectory(line.Data).FullName;
        try
        {
            await using var keeper = new BotKeeper(discord, dll, folder, line.WithLog ? terminal : terminal.ForTrouble());
            discord.Keeper = keeper;
            await using var story = discord.Story;
            await keeper.StartAsync();
            if (line.HasPast) await new DemoPast(discord, clock, DemoScenes.All).PlayAsync(stop);
            return await WaitAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
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
        terminal.Say($"Ouvre / Open  http://127.0.0.1:{discord.Port}/");
        terminal.Say(line.HasPast
            ? "Toi seul·e peux l’atteindre, depuis cette machine. Le ciné-club s’y remplit pendant que tu regardes ; Ctrl-C pour finir."
            : "Toi seul·e peux l’atteindre, depuis cette machine ; Ctrl-C pour finir.");
        terminal.Say("Only this machine can reach it. Ctrl-C ends it.");
        if (!line.WithBot) terminal.Say($"  CINEBOT_Discord__ApiBaseUrl={discord.ApiBaseUrl} CINEBOT_Discord__Token={discord.BotToken}");
    }
}
