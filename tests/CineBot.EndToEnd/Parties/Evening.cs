using CineBot.EndToEnd.Seam;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Features.WatchParties.Series;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.EndToEnd.Parties;

/// <summary>The real bot over a real socket, and one clock that the bot and its Discord share and a test moves.</summary>
internal sealed class Evening : IAsyncDisposable
{
    public const string Where = "seances", Film = "c:cleo-de-5-a-7-1962";

    private readonly RunningBot _bot;
    private readonly OffsetTime _time;

    private Evening(RunningBot bot, OffsetTime time) => (_bot, _time) = (bot, time);

    public RehearsalDiscord Discord => _bot.Discord;

    public VirtualWorld World => Discord.World;

    public Persona Agnès => Discord.As("Agnès");

    public Guild Guild => World.Guilds[0];

    /// <summary>It begins at noon UTC on a Monday without a change of clocks near, whatever the day is here.</summary>
    public static async Task<Evening> OpenAsync(string language)
    {
        var time = new OffsetTime(TimeProvider.System);
        time.Offset = new DateTimeOffset(2027, 1, 11, 12, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
        var evening = new Evening(await RunningBot.StartAsync(await RehearsalDiscord.StartAsync(new() { CommunityTime = time })), time);
        evening.Tell();
        await evening.Database.WriteAsync(
            unit =>
            {
                SettingsStore.SetLanguage(unit, new((long)evening.Guild.Id), language);
                return true;
            },
            TestContext.Current.CancellationToken);
        foreach (var user in evening.World.Users.Where(user => !user.IsBot)) user.Locale = language == "fr" ? "fr" : "en-GB";
        return evening;
    }

    public IReadOnlyList<Persona> Crowd(int count) =>
    [
        .. Enumerable.Range(1, count).Select(number =>
        {
            var user = World.AddUser($"Glaneuse {number}", Agnès.User.Locale);
            user.Zone = (number % 3) switch { 0 => "Europe/Paris", 1 => "America/Toronto", _ => "Indian/Reunion" };
            World.AddMember(Guild, user);
            return Discord.As(user.DisplayName);
        }),
    ];

    /// <summary>Both clocks go on by so much.</summary>
    public void Pass(TimeSpan time)
    {
        _time.Offset += time;
        Tell();
    }

    /// <summary>The bot stops, time goes on without it, and it starts again.</summary>
    public async Task SleepAsync(TimeSpan time)
    {
        await _bot.StopAsync();
        _time.Offset += time;
        await _bot.StartAgainAsync(_ => Tell());
    }

    /// <summary>Agnès announces Cléo for the next day at nine in the evening, with fifty seats.</summary>
    public async Task<Message> AnnounceAsync(Labels words)
    {
        var preview = await Agnès.SlashAsync(Where, words.Command, ("film", Film), (words.When, words.Tomorrow), (words.Seats, 50));
        await Agnès.ClickAsync(preview.Message!, words.Publish);
        var card = await ShowsAsync("Cléo", words.When == "quand" ? "**Quand**" : "**When**");
        await StandsAsync(words.List);
        return card;
    }

    /// <summary>Waits until the bot itself has written down that its card stands; every question of somebody else gives it time for that.</summary>
    public async Task StandsAsync(string question)
    {
        while (await Database.ReadAsync(Card, TestContext.Current.CancellationToken) is null) await Discord.As("Sacha").SlashAsync("accueil", question);
    }

    /// <summary>As moderators do in the settings: parties are listed among Discord's own events.</summary>
    public Task ListsEventsAsync() => Database.WriteAsync(
        unit =>
        {
            SettingsStore.SetListsEvents(unit, new((long)Guild.Id), isOn: true);
            return true;
        },
        TestContext.Current.CancellationToken);

    /// <summary>As a moderator's own calendar does: no series has an evening on that day.</summary>
    public Task ClosesOnAsync(NodaTime.LocalDate day) => Database.WriteAsync(
        unit =>
        {
            DaysOffStore.Replace(unit, new((long)Guild.Id), [day]);
            return true;
        },
        TestContext.Current.CancellationToken);

    /// <summary>Waits until the bot itself has written down what this looks for; every question of Sacha's gives it time for that.</summary>
    public async Task<T> WritesDownAsync<T>(Func<IReadUnit, T?> look) where T : class
    {
        while (true)
        {
            if (await Database.ReadAsync(look, TestContext.Current.CancellationToken) is { } found) return found;
            await Discord.As("Sacha").SlashAsync("accueil", "aide");
        }
    }

    /// <summary>Where the bot knows the card of its party to stand.</summary>
    public CardPlace? Card(IReadUnit unit) => CardBook.Find(unit, new(new((long)Guild.Id), "party", 1));

    /// <summary>What waits for somebody, once something does, as they read it from their settings.</summary>
    public async Task<string> MessagesOfAsync(Persona person)
    {
        await WritesDownAsync(unit => MessageStore.Waiting(unit, new((long)person.User.Id), 1) is [var first, ..] ? first : null);
        var settings = await person.SlashAsync(Where, "moi");
        return (await person.ClickAsync(settings.Message!, "Lire")).Text;
    }

    /// <summary>As in their settings: news of parties reach them by private message.</summary>
    public Task ChoosesMessagesAsync(Persona person) => Database.WriteAsync(
        unit =>
        {
            MessageChoiceStore.Set(unit, new((long)person.User.Id), ["party"]);
            return true;
        },
        TestContext.Current.CancellationToken);

    /// <summary>The person asks for help until their answer says that a message waits; every question gives the bot time to find out that it cannot be delivered.</summary>
    public static async Task<InteractionOutcome> UntilAnnouncedAsync(Persona person)
    {
        while (true)
        {
            var answered = await person.SlashAsync(Where, "aide");
            if (answered.Text.Contains("t’attend", StringComparison.Ordinal)) return answered;
        }
    }

    /// <summary>Waits until a message of the bot that Agnès sees holds all of these words.</summary>
    public async Task<Message> ShowsAsync(params string[] words)
    {
        await World.WaitForAsync(_ => Said(words) is not null, TestContext.Current.CancellationToken);
        return Said(words)!;
    }

    public Message? Said(params string[] words) => World.Messages.LastOrDefault(message =>
        message.Author == World.Bot && message.VisibleTo is null && !message.Deleted && words.All(word => message.Text.Contains(word, StringComparison.Ordinal)));

    public int Count(string words) => World.Messages.Count(message => message.Author == World.Bot && message.VisibleTo is null && message.Text.Contains(words, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private Database Database => _bot.Parts.GetRequiredService<Database>();

    private void Tell() => _bot.Parts.GetRequiredService<CommunityClock>().Move(_time.Offset);
}
