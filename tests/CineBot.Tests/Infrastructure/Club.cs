using CineBot.Discord;
using CineBot.Discord.Commands;
using CineBot.Discord.Writing;
using CineBot.Features.Calls;
using CineBot.Features.Charter.Notices;
using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Infrastructure;

/// <summary>« Les Glaneuses » with the real bot but for the wire: real database, real dispatcher and features, manual clocks, a delivery that is looked at.</summary>
internal sealed class Club : IServers, IAsyncDisposable
{
    private static readonly Lazy<FilmCatalogue> Films = new(OpenFilms);
    private static readonly Lazy<Texts> SharedTexts = new(() => Texts.Load(typeof(Texts).Assembly));
    private static int _validated;

    private readonly TemplateDatabase _database;
    private ServiceProvider _parts;
    private long _lastInteraction = 70_000;

    private readonly Action<IServiceCollection>? _more;

    private Club(TemplateDatabase database, Action<IServiceCollection>? more)
    {
        (_database, _more) = (database, more);
        _parts = Compose();
    }

    public FakeDelivery Delivery { get; } = new();

    public FakeBoard Board { get; } = new();

    public FakeAttachments Attachments { get; } = new();

    public FakeMembers Members { get; } = new();

    public FakeHand Hand { get; } = new();

    public ScratchActs Acts { get; } = new();

    public LogBook Log { get; } = new();

    public ReadNotices Notices { get; } = new();

    public ScratchReminders Reminders { get; } = new();

    public ScratchThreads Threads { get; } = new();

    public ScratchCards Cards { get; } = new();

    public ManualTime Time => _database.Time;

    public Database Database => _database.Database;

    public string Locale { get; set; } = "fr";

    public Permissions Permissions { get; set; }

    public Permissions BotPermissions { get; set; } = Permissions.ViewChannel | Permissions.SendMessages;

    /// <summary>« Les Glaneuses » as the bot sees them; null while Discord has not told.</summary>
    public ServerView? Seen { get; set; } = View;

    public GuildId? Guild { get; set; } = Server;

    public ChannelId Channel { get; set; } = Recos;

    /// <summary><paramref name="more"/> is what an operator may add to the bot, such as a source of films.</summary>
    public static async Task<Club> OpenAsync(Action<IServiceCollection>? more = null) => new(await TemplateDatabase.OpenAsync(), more);

    public T Part<T>() where T : notnull => _parts.GetRequiredService<T>();

    public Task<Answered> AskAsync(MemberId member, string path, params (string Name, object Value)[] options) =>
        SendAsync(Ask(member, path) with { Options = options.ToDictionary(option => option.Name, option => option.Value) });

    /// <summary>What is offered while an option is typed.</summary>
    public async Task<IReadOnlyList<Choice>> TypeAsync(MemberId member, string path, string option, string typed)
    {
        var request = Ask(member, path) with { Kind = RequestKind.Search, Typing = option, Options = new Dictionary<string, object> { [option] = typed } };
        return (await SendAsync(request)).Reply.Choices!;
    }

    public Task<Answered> PressAsync(MemberId member, string path, params object[] ids) => SendAsync(Press(member, path, ids));

    public Task<Answered> PressAsync(MemberId member, Button button) => PressAsync(member, button.Path, [.. button.Ids]);

    public Task<Answered> PickAsync(MemberId member, string path, string value) => SendAsync(Press(member, path) with { Picked = [value] });

    public Task<Answered> FillAsync(MemberId member, Form form, params (string Field, string Words)[] words) => SendAsync(Fill(member, form, words));

    public Request Ask(MemberId member, string path) => new()
    {
        Id = new(Interlocked.Increment(ref _lastInteraction)),
        At = Instant.FromDateTimeOffset(Time.GetUtcNow()),
        Kind = RequestKind.Command,
        Path = path,
        Member = member,
        Guild = Guild,
        Channel = Channel,
        Locale = Locale,
        Permissions = Permissions,
        BotPermissions = BotPermissions,
    };

    public Request Press(MemberId member, string path, params object[] ids) => Ask(member, path) with { Kind = RequestKind.Press, Ids = [.. ids.Select(id => $"{id}")] };

    /// <summary>The form sent as it would be filled in: a field given several times is a menu with several picks, one not given keeps what it held.</summary>
    public Request Fill(MemberId member, Form form, params (string Field, string Words)[] words)
    {
        var held = form.Fields.ToDictionary(field => field.Name, field => (IReadOnlyList<string>)(field switch { TextField text => [text.Value ?? ""], MenuField menu => menu.Chosen, _ => [] }));
        foreach (var field in words.GroupBy(word => word.Field)) held[field.Key] = [.. field.Select(word => word.Words)];
        return Ask(member, form.Path) with { Kind = RequestKind.Form, Ids = form.Ids, Fields = held, Opener = new(Interlocked.Increment(ref _lastInteraction)) };
    }

    public Task<Answered> SendAsync(Request request) => Part<Dispatcher>().DispatchAsync(request, TestContext.Current.CancellationToken);

    /// <summary>The outbox sends what is due.</summary>
    public Task DeliverAsync() => Part<OutboxWorker>().TickAsync(TestContext.Current.CancellationToken);

    /// <summary>Time passes, and the outbox looks again.</summary>
    public Task DeliverAfterAsync(TimeSpan pause)
    {
        Time.Advance(pause);
        return DeliverAsync();
    }

    public Task<T> ReadAsync<T>(Func<IReadUnit, T> read) => Database.ReadAsync(read, TestContext.Current.CancellationToken);

    public Task<int> WriteAsync(Action<WriteUnit> write) => Database.WriteAsync(
        unit =>
        {
            write(unit);
            return 0;
        },
        TestContext.Current.CancellationToken);

    /// <summary>From now on nothing can be written, as on a full disk; reading goes on.</summary>
    public Task BreakStorageAsync() => Task.WhenAny(WriteAsync(unit => unit.Execute("PRAGMA query_only = ON")));

    public Task<long> CountAsync(string table) => ReadAsync(unit => unit.QueryFirstOrNull<long?>($"SELECT COUNT(*) FROM {table}")!.Value);

    /// <summary>The public card as it stands now, in Discord's own words of the server's language; null where none stands.</summary>
    public string? Shown(ChannelId channel) =>
        Delivery.Standing.Where(standing => standing.Key.Channel == channel).Select(standing => Words(standing.Value)).LastOrDefault();

    public string Words(OutgoingMessage message) => Discord.DiscordLimits.Words(Writer().Public(message).Components);

    public string Words(Answered answered) => Discord.DiscordLimits.Words(Writer().Message(answered.Reply, answered.Language, isPrivate: true).Components);

    public ReplyWriter Writer()
    {
        var wording = new Wording(Part<Texts>(), new CommandTable(Part<CommandMap>(), Part<Texts>(), Language.French));
        var choices = new ChoiceWriter(wording);
        return new(wording, new(wording, new(Part<CommandMap>(), wording, choices)), new(wording, choices), choices);
    }

    /// <summary>As a kill and a start: what is in memory goes, what is on disk and at Discord stays.</summary>
    public async Task RestartAsync()
    {
        await _parts.DisposeAsync();
        await _database.ReopenAsync();
        _parts = Compose();
        await Part<OutboxQueue>().TakeOverAsync(TestContext.Current.CancellationToken);
    }

    public ServerView? Find(GuildId guild) => guild == Server ? Seen : null;

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        var unlimited = Unlimited();
        await _database.DisposeAsync();
        if (unlimited.Count > 0) throw new InvalidOperationException("Something was said to others by a handler that declares no limit: Access.….Within(Limits.…)");
    }

    private IReadOnlyList<string> Unlimited()
    {
        using var reader = Connections.OpenReader(_database.File);
        return reader.Lines("SELECT limit_name FROM limit_totals WHERE limit_name = 'others'");
    }

    private ServiceProvider Compose()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Debug));
        InteractionParts.Add(services);
        FeatureParts.Add(services);
        services.AddSingleton(new Options());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(new CommunityClock(Time));
        services.AddSingleton(Database);
        services.AddSingleton(_database.File);
        services.AddSingleton<ErasureLog>();
        services.AddSingleton(new BackupOptions());
        services.AddSingleton<IPlainWords>(parts => new Wording(parts.GetRequiredService<Texts>(), new(parts.GetRequiredService<CommandMap>(), parts.GetRequiredService<Texts>(), Language.French)));
        services.AddSingleton(Films.Value);
        services.AddSingleton(SharedTexts.Value);
        services.AddSingleton<IDelivery>(Delivery);
        services.AddSingleton<IEventBoard>(Board);
        services.AddSingleton<IAttachments>(Attachments);
        services.AddSingleton<IMembers>(Members);
        services.AddSingleton<IMemberHand>(Hand);
        services.AddSingleton<IMemberActSource>(Acts);
        services.AddSingleton<IServers>(this);
        services.AddSingleton<IPrivateThreadSource>(Threads);
        services.AddSingleton<ICardSource>(Cards);
        services.AddSingleton<INoticeReading>(Notices);
        services.AddSingleton(Reminders);
        services.AddSingleton<IReminderSource>(Reminders);
        services.AddSingleton<FollowedCalls>();
        services.AddSingleton<ICallFollower>(parts => parts.GetRequiredService<FollowedCalls>());
        services.AddSingleton<ScratchCommands>();
        services.AddSingleton<ICommandSet>(parts => parts.GetRequiredService<ScratchCommands>());
        _more?.Invoke(services);
        // The same parts every time but for what one test adds: looking through all of them once is enough, and takes as long as a small test.
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = _more is not null || Interlocked.Exchange(ref _validated, 1) == 0 });
    }

    private static FilmCatalogue OpenFilms()
    {
        var folder = new TestFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return FilmCatalogue.Open(folder.File("films.db"));
    }
}
