using CineBot.EndToEnd.Seam;
using CineBot.Features.Charter;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Charter.Measures;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using CineBot.Storage.Auditing;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineBot.EndToEnd.Charter;

/// <summary>
/// The real bot over a real socket, in a server with a pause role and five people named for cases, of whom Agnès owns it; both clocks are in the test's hand, and
/// everything that the bot says or logs is kept to be judged.
/// </summary>
internal sealed class Vigil : IAsyncDisposable
{
    public const string Where = "accueil", Pause = "Pause";

    private static readonly string[] Named = ["Inès", "Paul", "Léo", "Karim", "Agnès"];

    private readonly RunningBot _bot;
    private readonly OffsetTime _time;
    private int _rounds;

    private Vigil(RunningBot bot, OffsetTime time, LogBook log, string language) => (_bot, _time, Log, IsFrench) = (bot, time, log, language == "fr");

    public bool IsFrench { get; }

    public LogBook Log { get; }

    public RehearsalDiscord Discord => _bot.Discord;

    public VirtualWorld World => Discord.World;

    public Guild Guild => World.Guilds[0];

    public GuildId Here => new((long)Guild.Id);

    /// <summary>It begins at noon UTC on a Monday without a change of clocks near, whatever the day is here.</summary>
    public static async Task<Vigil> OpenAsync(string language)
    {
        var (time, log) = (new OffsetTime(TimeProvider.System), new LogBook());
        time.Offset = new DateTimeOffset(2027, 1, 11, 12, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
        var discord = await RehearsalDiscord.StartAsync(new() { CommunityTime = time });
        var (guild, pause) = (discord.World.Guilds[0], discord.World.AddRole(discord.World.Guilds[0], Pause));
        guild.RoleOf("CineBot").Permissions |= Permission.BanMembers;
        guild.RoleOf("CineBot").Position = pause.Position + 1;
        foreach (var user in discord.World.Users.Where(user => !user.IsBot)) user.Locale = language == "fr" ? "fr" : "en-GB";
        var vigil = new Vigil(await RunningBot.StartAsync(discord, parts => Quietly(parts, log)), time, log, language);
        // Its welcome is of no use any more once the clock has leapt.
        await vigil.World.WaitForAsync(_ => vigil.Public.Count > 0, TestContext.Current.CancellationToken);
        vigil.Hear();
        await vigil.WriteAsync(unit => vigil.Prepare(unit, new((long)pause.Id), language));
        return vigil;
    }

    public Persona As(string name) => Discord.As(name);

    public string Say(string french, string english) => IsFrench ? french : english;

    /// <summary>What the bot said where everybody reads it; its welcome is there from the start.</summary>
    public IReadOnlyList<Message> Public => Pick(message => message.VisibleTo is null && message.Channel.Guild is not null);

    /// <summary>Every private message of the bot to somebody, in the order of sending.</summary>
    public IReadOnlyList<Message> LettersTo(string name) => Pick(message => message.Channel.Recipient == World.Person(name));

    public string MailTo(string name) => string.Join('\n', LettersTo(name).Select(letter => letter.Text)).Replace('\u00a0', ' ');

    public bool IsPaused(string name)
    {
        lock (World.Gate) return Guild.Members.TryGetValue(World.Person(name).Id, out var member) && member.Roles.Contains(Guild.RoleOf(Pause).Id);
    }

    public bool IsBanned(string name)
    {
        lock (World.Gate) return Guild.Bans.Contains(World.Person(name).Id);
    }

    /// <summary>Both clocks go on by so much.</summary>
    public void Pass(TimeSpan time)
    {
        _time.Offset += time;
        Hear();
    }

    /// <summary>The clocks go on, cases are seen to, and whatever that asked for has been done to people.</summary>
    public async Task LaterAsync(TimeSpan time)
    {
        Pass(time);
        await _bot.Parts.GetRequiredService<CaseClock>().TickAsync(TestContext.Current.CancellationToken);
        await UntilAsync(unit => unit.Query<long>("SELECT COUNT(*) FROM member_acts WHERE state = 'due'").Single() == 0);
    }

    /// <summary>Waits for what the bot does by itself; every question of Zoé's gives it time for that.</summary>
    public async Task UntilAsync(Func<bool> reached)
    {
        while (!reached()) await ElapseAsync();
    }

    public async Task UntilAsync(Func<IReadUnit, bool> reached)
    {
        while (!await ReadAsync(reached)) await ElapseAsync();
    }

    /// <summary>Somebody changes a role in the server's settings, and the bot has heard of it.</summary>
    public async Task ChangeAsync(Role role, Action<Role> change, Func<ServerView, bool> heard)
    {
        lock (World.Gate) change(role);
        World.RoleChanged(Guild, role);
        var servers = _bot.Parts.GetRequiredService<IServers>();
        await UntilAsync(() => servers.Find(Here) is { } server && heard(server));
    }

    public Task<T> ReadAsync<T>(Func<IReadUnit, T> read) => Database.ReadAsync(read, TestContext.Current.CancellationToken);

    public Task<Case> CaseAsync() => ReadAsync(OnlyCase);

    public Case OnlyCase(IReadUnit unit) => CaseFileStore.Find(unit, Here, unit.Query<long>("SELECT number FROM cases").Single())!;

    public Task<int> WaitingAsync(string name) => ReadAsync(unit => MessageStore.Waiting(unit, Id(name), 50).Count);

    public MemberId Id(string name) => new((long)As(name).User.Id);

    public AuditFindings CheckAudit() => Maintenance.CheckAudit(_bot.Parts.GetRequiredService<DatabaseFile>());

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private Database Database => _bot.Parts.GetRequiredService<Database>();

    private void Hear() => _bot.Parts.GetRequiredService<CommunityClock>().Move(_time.Offset);

    // Far more than anything here takes: what never comes about fails its test instead of keeping the machine busy.
    private async Task ElapseAsync()
    {
        Assert.True(++_rounds < 4000, "the bot does not come to what is waited for");
        await _bot.Parts.GetRequiredService<CaseClock>().TickAsync(TestContext.Current.CancellationToken);
        await As("Zoé").SlashAsync(Where, "aide");
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    private List<Message> Pick(Func<Message, bool> wanted)
    {
        lock (World.Gate) return [.. World.Messages.Where(message => message.Author == World.Bot && !message.Deleted && wanted(message))];
    }

    private void Prepare(WriteUnit unit, RoleId pause, string language)
    {
        SettingsStore.SetLanguage(unit, Here, language);
        CharterRoleStore.Replace(unit, Here, [pause]);
        PauseRoleStore.Choose(unit, Here, pause);
        ContactStore.Set(unit, Here, new("Odile Marchand", "odile@example.org", null));
        foreach (var name in Named)
        {
            ModeratorStore.Name(unit, Here, Id(name));
            CapabilityStore.Give(unit, Here, Id(name), Capability.Cases);
        }
    }

    private Task<bool> WriteAsync(Action<WriteUnit> write) => Database.WriteAsync(
        unit =>
        {
            write(unit);
            return true;
        },
        TestContext.Current.CancellationToken);

    private static void Quietly(IServiceCollection parts, LogBook log) => parts.AddSingleton<ILoggerProvider>(log);
}
