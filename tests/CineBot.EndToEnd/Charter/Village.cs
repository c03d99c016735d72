using CineBot.EndToEnd.Seam;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using CineBot.Storage.Auditing;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineBot.EndToEnd.Charter;

/// <summary>The real bot over a real socket in a small server, where Inès and Paul are named for cases, and everything that it says or logs is kept to be judged.</summary>
internal sealed class Village : IAsyncDisposable
{
    public const string Where = "accueil";

    // Noon on a Monday without a change of clocks near, whatever the day is here.
    private static readonly DateTimeOffset Opened = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    private readonly RunningBot _bot;
    private readonly OffsetTime _time;

    private Village(RunningBot bot, OffsetTime time, LogBook log, string language) => (_bot, _time, Log, IsFrench) = (bot, time, log, language == "fr");

    public bool IsFrench { get; }

    public LogBook Log { get; }

    public RehearsalDiscord Discord => _bot.Discord;

    public VirtualWorld World => Discord.World;

    public GuildId Here => new((long)World.Guilds[0].Id);

    public static async Task<Village> OpenAsync(string language, Action<VirtualWorld>? prepare = null)
    {
        var (log, time) = (new LogBook(), new OffsetTime(TimeProvider.System));
        var discord = await RehearsalDiscord.StartAsync(new() { CommunityTime = time });
        prepare?.Invoke(discord.World);
        var village = new Village(await RunningBot.StartAsync(discord, parts => Quietly(parts, log)), time, log, language);
        // Its welcome would be out of date after the move.
        await village.World.WaitForAsync(world => world.Messages.Exists(message => message.Author == world.Bot), TestContext.Current.CancellationToken);
        await village.PassAsync(Opened - TimeProvider.System.GetUtcNow());
        foreach (var user in village.World.Users.Where(user => !user.IsBot)) user.Locale = language == "fr" ? "fr" : "en-GB";
        await village.WriteAsync(unit =>
        {
            SettingsStore.SetLanguage(unit, village.Here, language);
            SettingsStore.SetZone(unit, village.Here, "Europe/Paris");
            foreach (var name in new[] { "Inès", "Paul" })
            {
                ModeratorStore.Name(unit, village.Here, Id(village.As(name)));
                CapabilityStore.Give(unit, village.Here, Id(village.As(name)), Capability.Cases);
            }

        });
        return village;
    }

    public Persona As(string name) => Discord.As(name);

    public string Command(string french, string english) => IsFrench ? french : english;

    /// <summary>By a message's menu: the form, filled in and sent; the receipt.</summary>
    public async Task<Message> ReportAsync(string reporter, Message message, string words, string help)
    {
        var form = await As(reporter).MessageMenuAsync(message, Command("Signaler (charte)", "Report (charter)"));
        return (await As(reporter).SubmitAsync(form.Modal!, ("words", words), ("help", help))).Message!;
    }

    /// <summary>A press by its path, on a message that its reader has before them.</summary>
    public async Task<Message> PressAsync(string person, Message message, string path, string code) => (await As(person).ClickAsync(message, $"1/{path}/{code}")).Message!;

    public Task<T> ReadAsync<T>(Func<IReadUnit, T> read) => Database.ReadAsync(read, TestContext.Current.CancellationToken);

    public async Task<Case> OnlyCaseAsync() => await ReadAsync(unit => CaseFileStore.Find(unit, Here, unit.Query<long>("SELECT number FROM cases").Single())!);

    /// <summary>As the server's owner does in the settings.</summary>
    public Task NameContactAsync(string name, string reach) => WriteAsync(unit => ContactStore.Set(unit, Here, new(name, reach, null)));

    public Task EntrustWithCasesAsync(string name) => WriteAsync(unit => CapabilityStore.Give(unit, Here, Id(As(name)), Capability.Cases));

    /// <summary>As in the settings: private threads hang under a channel where people cannot open any themselves.</summary>
    public Task OpensThreadsAsync() => WriteAsync(unit => ChannelStore.Choose(unit, Here, ChannelPurpose.Threads, new((long)World.Channel("coulisses").Id)));

    /// <summary>Both clocks go on by so much, and what the hour asks of cases is done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        _time.Offset += time;
        Clock.Move(_time.Offset);
        await _bot.Parts.GetRequiredService<CaseClock>().TickAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until the bot has nothing more to send at this hour.</summary>
    public async Task SettledAsync()
    {
        while (await ReadAsync(unit => unit.Query<long>("SELECT COUNT(*) FROM outbox WHERE state IN ('due', 'sending') AND try_at <= @now", new { now = Clock.Now }).Single()) > 0)
            await As("Zoé").SlashAsync(Where, "aide");
    }

    /// <summary>Every chain read from its first row to its last and held against its head.</summary>
    public AuditFindings Audit() => Maintenance.CheckAudit(DatabaseFile.Of(_bot.Parts.GetRequiredService<Options>().Storage));

    /// <summary>Presses something by its path alone, as from an old card of theirs.</summary>
    public Task<InteractionOutcome> PressAsync(string person, string id) =>
        As(person).Forge(InteractionKind.Component, World.Channel(Where), new() { ["custom_id"] = id, ["component_type"] = 2 }).SettledAsync();

    /// <summary>« Tout effacer », with the word that it takes.</summary>
    public async Task<string> EraseAsync(string person)
    {
        var form = await PressAsync(person, "1/my-settings.erase-confirm");
        return (await As(person).SubmitAsync(form.Modal!, ("word", Command("effacer", "erase")))).Text;
    }

    /// <summary>How many messages wait for somebody.</summary>
    public Task<int> WaitingAsync(string person) => ReadAsync(unit => MessageStore.Waiting(unit, Id(As(person)), 50).Count);

    /// <summary>Whatever holds one of these words was said by the bot to nobody but these people, nobody was pinged, and no log line holds any of them.</summary>
    public void JudgeDiscretion(IReadOnlyList<string> secrets, params string[] readers)
    {
        ulong[] may = [.. readers.Select(name => As(name).User.Id)];
        var said = World.Messages.Where(message => message.Author == World.Bot && secrets.Any(secret => $"{message.Text}{message.Components.ToJsonString()}".Contains(secret, StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, message => Assert.Contains(message.VisibleTo ?? message.Channel.Recipient?.Id ?? 0, may));
        Assert.All(World.Messages.Where(message => message.Author == World.Bot), message => Assert.Empty(message.EverPinged));
        Assert.NotEmpty(Log.Lines);
        Assert.DoesNotContain(Log.Lines, line => secrets.Any(secret => $"{line.Line}{line.Fault}".Contains(secret, StringComparison.Ordinal)));
        Assert.DoesNotContain(Log.Lines, line => line.Fault is not null);
    }

    public static MemberId Id(Persona person) => new((long)person.User.Id);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private CommunityClock Clock => _bot.Parts.GetRequiredService<CommunityClock>();

    private Database Database => _bot.Parts.GetRequiredService<Database>();

    private Task<bool> WriteAsync(Action<WriteUnit> write) => Database.WriteAsync(
        unit =>
        {
            write(unit);
            return true;
        },
        TestContext.Current.CancellationToken);

    private static void Quietly(IServiceCollection parts, LogBook log) => parts.AddSingleton<ILoggerProvider>(log);
}
