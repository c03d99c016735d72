using System.Runtime.CompilerServices;
using CineBot.EndToEnd.Seam;
using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Members;
using CineBot.Features.Settings;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.EndToEnd.Calls;

/// <summary>The real bot over a real socket, the people around one short film, and one clock that the bot and its Discord share and a test moves.</summary>
internal sealed class Shoot : IAsyncDisposable
{
    public const string Where = "accueil";

    /// <summary>The shoot is on Saturday 6 February 2027, from nine in the morning in Paris.</summary>
    public static readonly DateTimeOffset Published = Paris(1, 11, 13), WeekBefore = Paris(1, 30, 10, 1), ThreeDaysBefore = Paris(2, 3, 10, 1), DayBefore = Paris(2, 5, 18, 1), Begins = Paris(2, 6, 9);

    public const int MostQuestions = 1000;

    private readonly RunningBot _bot;
    private readonly OffsetTime _time;
    private readonly HashSet<ulong> _byMessage = [];

    private Shoot(RunningBot bot, OffsetTime time, string language) => (_bot, _time, Words) = (bot, time, ShootWords.Of(language));

    public ShootWords Words { get; }

    public RehearsalDiscord Discord => _bot.Discord;

    public VirtualWorld World => Discord.World;

    public Guild Guild => World.Guilds[0];

    public Persona Nora => Discord.As("Nora");

    public static async Task<Shoot> OpenAsync(string language, bool withThreads = true)
    {
        var time = new OffsetTime(TimeProvider.System);
        time.Offset = Published - TimeProvider.System.GetUtcNow();
        var shoot = new Shoot(await RunningBot.StartAsync(await RehearsalDiscord.StartAsync(new() { CommunityTime = time })), time, language);
        shoot.Tell();
        await shoot.WriteAsync(unit =>
        {
            SettingsStore.SetLanguage(unit, shoot.Here, language);
            SettingsStore.SetZone(unit, shoot.Here, "Europe/Paris");
            ChannelStore.Choose(unit, shoot.Here, ChannelPurpose.Announcements, new((long)shoot.World.Channel("tournages").Id));
            if (withThreads) ChannelStore.Choose(unit, shoot.Here, ChannelPurpose.Threads, new((long)shoot.World.Channel("coulisses").Id));
        });
        foreach (var user in shoot.World.Users.Where(user => !user.IsBot)) user.Locale = language == "fr" ? "fr" : "en-GB";
        return shoot;
    }

    /// <summary>People of the server, who said before that they are of age; every third of them chose to hear of shoots by private message.</summary>
    public async Task<IReadOnlyList<Persona>> CrowdAsync(string name, int count)
    {
        var crowd = await StrangersAsync(name, count);
        await WriteAsync(unit =>
        {
            foreach (var person in crowd) AgeStore.Set(unit, Id(person), AgeBracket.Adult);
        });
        return crowd;
    }

    /// <summary>The same, but nobody ever asked them their age.</summary>
    public async Task<IReadOnlyList<Persona>> StrangersAsync(string name, int count)
    {
        var crowd = Enumerable.Range(1, count).Select(number => Discord.As(Join($"{name} {number}"))).ToList();
        foreach (var person in crowd.Where((_, place) => place % 3 == 0)) await ChoosesMessagesAsync(person);
        return crowd;
    }

    public Task ChoosesMessagesAsync(Persona person)
    {
        _byMessage.Add(person.User.Id);
        return WriteAsync(unit => MessageChoiceStore.Set(unit, Id(person), [CallNews.Kind.Name]));
    }

    /// <summary>Whether the person hears of shoots in their conversation with the bot, and not among what waits for them.</summary>
    public bool IsByMessage(Persona person) => _byMessage.Contains(person.User.Id) && !person.User.DmsClosed;

    /// <summary>Both clocks go on to that instant.</summary>
    public void PassTo(DateTimeOffset instant)
    {
        _time.Offset = instant - TimeProvider.System.GetUtcNow();
        Tell();
    }

    public void Pass(TimeSpan time) => PassTo(World.Now + time);

    /// <summary>The bot stops, time goes on without it, and it starts again, with other parts where a test says so.</summary>
    public async Task SleepUntilAsync(DateTimeOffset instant, Action<IServiceCollection>? more = null)
    {
        await _bot.StopAsync();
        _time.Offset = instant - TimeProvider.System.GetUtcNow();
        await _bot.StartAgainAsync(_ => Tell(), more);
    }

    /// <summary>Nora fills in the one form and publishes what it reads back; returns the card, where everybody sees it.</summary>
    public async Task<Message> PublishAsync(string kind, string what, long number)
    {
        await DraftAsync(kind, what, number);
        return await CardAsync(number);
    }

    /// <summary>The same; returns what Nora has before her then.</summary>
    public async Task<Message> DraftAsync(string kind, string what, long number)
    {
        var form = await Nora.SlashAsync(Where, Words.Command(kind));
        var preview = await Nora.SubmitAsync(form.Modal!, ("what", what), ("when", Words.When), ("where", "93400"), ("terms", "volunteer"), ("words", Words.Word));
        return (await Nora.ClickAsync(preview.Message!, $"1/call.publish/{number}")).Message!;
    }

    /// <summary>The card of a call as the bot knows it to stand, once it does.</summary>
    public async Task<Message> CardAsync(long number)
    {
        var place = await WritesDownAsync(unit => CardBook.Find(unit, CallCard.RefTo(Here, number)));
        lock (World.Gate) return World.Messages.Single(message => message.Id == (ulong)place.Message.Value);
    }

    /// <summary>Waits until the bot itself has written down what this looks for; every question of Sacha's gives it time for that.</summary>
    public async Task<T> WritesDownAsync<T>(Func<IReadUnit, T?> look, [CallerArgumentExpression(nameof(look))] string what = "") where T : class
    {
        for (var asked = 0; asked < MostQuestions; asked++)
        {
            if (await Database.ReadAsync(look, TestContext.Current.CancellationToken) is { } found) return found;
            await Discord.As("Sacha").SlashAsync(Where, Words.Help);
        }

        throw new TimeoutException($"The bot never wrote down {what}.");
    }

    /// <summary>Waits until this is so in the bot's own books.</summary>
    public Task UntilAsync(Func<IReadUnit, bool> reached, [CallerArgumentExpression(nameof(reached))] string what = "") => WritesDownAsync(unit => reached(unit) ? "so" : null, what);

    public Task<T> ReadAsync<T>(Func<IReadUnit, T> read) => Database.ReadAsync(read, TestContext.Current.CancellationToken);

    public Task WriteAsync(Action<WriteUnit> write) => Database.WriteAsync(
        unit =>
        {
            write(unit);
            return true;
        },
        TestContext.Current.CancellationToken);

    public GuildId Here => new((long)Guild.Id);

    public static MemberId Id(Persona person) => new((long)person.User.Id);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    public static DateTimeOffset Paris(int month, int day, int hour, int minute = 0) => new(2027, month, day, hour, minute, 0, TimeSpan.FromHours(1));

    private Database Database => _bot.Parts.GetRequiredService<Database>();

    private string Join(string name)
    {
        var user = World.AddUser(name, Nora.User.Locale);
        World.AddMember(Guild, user);
        return name;
    }

    private void Tell() => _bot.Parts.GetRequiredService<CommunityClock>().Move(_time.Offset);
}
