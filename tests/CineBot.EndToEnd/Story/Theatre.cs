using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Story;

/// <summary>A Discord on this machine and one database, on which one process of the bot lives after the other.</summary>
internal sealed class Theatre : IAsyncDisposable
{
    public const string Cards = "recommandations";
    private const string Registration = "PUT /applications/{application_id}/commands";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cinebot-story-");
    private readonly List<ChildBot> _bots = [];
    private readonly string _language;

    private Theatre(RehearsalDiscord discord, string language) => (Discord, _language) = (discord, language);

    public RehearsalDiscord Discord { get; }

    public VirtualWorld World => Discord.World;

    public string Database => Path.Combine(_folder.FullName, "cinebot.db");

    /// <summary>The process that runs now, or ran last.</summary>
    public ChildBot Bot => _bots[^1];

    /// <summary>What all its processes wrote.</summary>
    public IEnumerable<string> Log => _bots.SelectMany(bot => bot.Lines);

    public static async Task<Theatre> OpenAsync(string language = "fr") =>
        new(await RehearsalDiscord.StartAsync(), language);

    /// <summary>Opens, starts the bot, and has Zoé recommend a film in a channel; the bot has written down where its card stands.</summary>
    public static async Task<Theatre> WithACardAsync(string channel = Cards)
    {
        var theatre = await OpenAsync();
        await theatre.StartAsync();
        await theatre.RecommendAsync("Zoé", channel);
        await theatre.ShowsAsync(channel, "Parce que c’est beau");
        await theatre.SettlesAsync();
        return theatre;
    }

    /// <summary>Starts a process and returns once it hears what happens and its commands are there.</summary>
    public async Task<ChildBot> StartAsync()
    {
        var before = Discord.Transcript.Latest;
        var bot = Launch();
        await bot.AwaitAsync(Discord.Transcript.WaitForFrameAsync(frame => frame.Event is "GUILD_CREATE" or "RESUMED", before));
        await bot.AwaitAsync(Discord.Transcript.WaitForAsync(exchange => exchange.Route == Registration && exchange.Status == 200));
        return bot;
    }

    /// <summary>Starts a process without waiting for anything.</summary>
    public ChildBot Launch(params (string Name, string Value)[] options)
    {
        var bot = ChildBot.Start(Discord, Database, [("CINEBOT_Language", _language), .. options]);
        _bots.Add(bot);
        return bot;
    }

    /// <summary>Runs a verb beside or after the bot; what it said, once it has ended well.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(params string[] words)
    {
        await using var verb = ChildBot.Start(Discord, Database, words);
        var code = await verb.ExitAsync();
        Assert.True(code == 0, string.Join('\n', verb.Lines));
        return verb.Lines;
    }

    /// <summary>Zoé, or somebody else who speaks French, recommends a film and says why.</summary>
    public async Task<InteractionOutcome> RecommendAsync(string name, string channel = Cards, string why = "Parce que c’est beau", string film = "c:les-miserables-2019")
    {
        var person = Discord.As(name);
        var form = await person.SlashAsync(channel, "reco", ("film", film));
        return await person.SubmitAsync(form.Modal!, ("why", why));
    }

    /// <summary>The bot's messages that Agnès sees in a channel.</summary>
    public IReadOnlyList<Message> Posted(string channel = Cards) =>
        [.. Discord.As("Agnès").Read(channel).Where(message => message.Author == World.Bot && message.VisibleTo is null)];

    /// <summary>Waits until a message of the bot in a channel holds all of these words, and returns it.</summary>
    public async Task<Message> ShowsAsync(string channel, params string[] words)
    {
        await Bot.AwaitAsync(World.WaitForAsync(_ => Holding().Any()));
        return Holding().Single();

        IEnumerable<Message> Holding() => Posted(channel).Where(message => words.All(word => message.Text.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Returns once nothing is left to send and all that was sent is written down; every question gives the bot time for it.</summary>
    public async Task SettlesAsync()
    {
        while (Contents.Unsettled(Database) > 0) await Bot.AwaitAsync(Discord.As("Sacha").SlashAsync(Cards, "aide"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots) await bot.DisposeAsync();
        await Discord.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
