using CineBot.Rehearsal;
using CineBot.Rehearsal.Demo;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.Page;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.Browser.Browsing;

/// <summary>A rehearsal with its page, the real bot as a child process, and the windows that people have open on it.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cinebot-browser-");
    private readonly StringWriter _said = new();
    private readonly List<Window> _windows = [];
    private readonly Chromium _chromium;

    private House(Chromium chromium, RehearsalDiscord discord)
    {
        (_chromium, Discord) = (chromium, discord);
        Discord.Keeper = new BotKeeper(Discord, BotProcess.Sibling, _folder.FullName, new Terminal(TextWriter.Synchronized(_said)));
    }

    public RehearsalDiscord Discord { get; }

    public VirtualWorld World => Discord.World;

    public string Address => $"http://127.0.0.1:{Discord.Port}/";

    public BotKeeper Bot => Discord.Keeper!;

    public bool IsBotReady => BotStanding.Of(Discord).State == "running";

    /// <summary>
    /// Plays on the demo's first evening, with the bot ready. Afterwards no window may have had anything to complain about;
    /// when the play fails, what every window showed is kept in artifacts/browser-failures.
    /// </summary>
    public static async Task PlayAsync(Chromium chromium, Func<House, Task> play, Action<VirtualWorld>? prepare = null)
    {
        chromium.Demand();
        await using var house = new House(chromium, await RehearsalDiscord.StartAsync());
        prepare?.Invoke(house.World);
        await house.Bot.StartAsync();
        await house.WaitForAsync(_ => house.IsBotReady);
        try
        {
            await play(house);
            Assert.Empty(house._windows.SelectMany(window => window.Complaints));
        }
        catch
        {
            await house.KeepAsync();
            throw;
        }
    }

    /// <summary>A house with the club's last weeks played in it, to be looked at.</summary>
    public static async Task<House> WithPastAsync(Chromium chromium)
    {
        var clock = DemoPast.BeforeItAll(TimeProvider.System);
        var house = new House(chromium, await RehearsalDiscord.StartAsync(new RehearsalOptions { CommunityTime = clock }));
        await house.Bot.StartAsync();
        await new DemoPast(house.Discord, clock, DemoScenes.All).PlayAsync(CancellationToken.None);
        return house;
    }

    public Persona As(string name) => Discord.As(name);

    /// <summary>What somebody has asked of the bot so far.</summary>
    public IReadOnlyList<LiveInteraction> Sent(string name)
    {
        lock (World.Gate) return [.. Discord.Interactions.Of(World.Person(name))];
    }

    /// <summary>Somebody opens the page, in a channel if one is named.</summary>
    public async Task<Window> OpenAsync(string name, Look? look = null, string? channel = null)
    {
        var window = await Window.OpenAsync(_chromium, this, World.Person(name), look ?? Look.Desk);
        _windows.Add(window);
        await window.GoAsync(channel);
        return window;
    }

    /// <summary>Somebody recommends a film without the page, and its card is there.</summary>
    public async Task RecommendAsync(string name, string why, string film = "c:cleo-de-5-a-7-1962", string channel = "recommandations")
    {
        var form = await As(name).SlashAsync(channel, "reco", ("film", film));
        await As(name).SubmitAsync(form.Modal!, ("why", why));
        await WaitForAsync(_ => As(name).Read(channel).Any(message => message.VisibleTo is null && message.Text.Contains(why, StringComparison.Ordinal)));
    }

    /// <summary>Sets the community's clock back to the real hour, wherever somebody has moved it.</summary>
    public void ReturnToNow() => (World.Clocks.Community as OffsetTime)?.MoveTo(TimeSpan.Zero);

    /// <summary>Waits until the world is as described.</summary>
    public Task WaitForAsync(Func<VirtualWorld, bool> reached) => World.WaitForAsync(reached, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows) await window.DisposeAsync();
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task KeepAsync()
    {
        var evidence = Path.Combine(Repository.Artifacts("browser-failures"), $"{TestContext.Current.TestMethod?.MethodName}-");
        foreach (var window in _windows) await window.KeepAsync(evidence);
        await File.WriteAllTextAsync($"{evidence}bot.txt", $"{_said}");
    }
}
