using CineBot.Rehearsal;
using CineBot.Rehearsal.Demo;
using CineBot.Rehearsal.Page;

namespace CineBot.EndToEnd.Page;

/// <summary>A rehearsal as it is started by hand: the loopback, and the bot as a child process that it keeps.</summary>
internal sealed class KeptBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cinebot-kept-");

    private KeptBot(RehearsalDiscord discord, Rehearsal.OffsetTime clock) => (Discord, Clock) = (discord, clock);

    public RehearsalDiscord Discord { get; }

    public Rehearsal.OffsetTime Clock { get; }

    public BotKeeper Keeper => Discord.Keeper!;

    public static async Task<KeptBot> StartAsync(bool withPast = false)
    {
        var clock = withPast ? DemoPast.BeforeItAll(TimeProvider.System) : new Rehearsal.OffsetTime(TimeProvider.System);
        var kept = new KeptBot(await RehearsalDiscord.StartAsync(new Rehearsal.RehearsalOptions { CommunityTime = clock }), clock);
        kept.Discord.Keeper = new BotKeeper(kept.Discord, Path.Combine(AppContext.BaseDirectory, "CineBot.dll"), kept._folder.FullName, new Rehearsal.Terminal(TextWriter.Null));
        await kept.Keeper.StartAsync();
        return kept;
    }

    public Task RunsAsync() => Discord.World.WaitForAsync(_ => BotStanding.Of(Discord).State == "running");

    public async ValueTask DisposeAsync()
    {
        await Discord.Story.DisposeAsync();
        await Keeper.DisposeAsync();
        await Discord.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
