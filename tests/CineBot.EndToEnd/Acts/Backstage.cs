using CineBot.EndToEnd.Seam;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Members;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CineBot.EndToEnd.Acts;

/// <summary>The real bot over a real socket, asked by a test to do things to people; Agnès asked for them, and both clocks are in the test's hand.</summary>
internal sealed class Backstage : IAsyncDisposable
{
    private readonly RunningBot _bot;
    private readonly OffsetTime _time;

    private Backstage(RunningBot bot, OffsetTime time) => (_bot, _time) = (bot, time);

    public RehearsalDiscord Discord => _bot.Discord;

    public VirtualWorld World => Discord.World;

    public Guild Guild => World.Guilds[0];

    public Role Own => Guild.RoleOf("CineBot");

    /// <summary>A role that the bot may give: it stands below its own.</summary>
    public Role Team => Guild.RoleOf("Équipe technique");

    public GuildId Here => new((long)Guild.Id);

    public static async Task<Backstage> OpenAsync(string language)
    {
        var (time, asked) = (new OffsetTime(TimeProvider.System), new AskedActs());
        var backstage = new Backstage(await RunningBot.StartAsync(await RehearsalDiscord.StartAsync(new() { CommunityTime = time }), parts => parts.AddSingleton<IMemberActSource>(asked)), time);
        asked.Asker = Id(backstage.Discord.As("Agnès"));
        foreach (var user in backstage.World.Users.Where(user => !user.IsBot)) user.Locale = language == "fr" ? "fr" : "en-GB";
        await backstage.WriteAsync(unit => SettingsStore.SetLanguage(unit, backstage.Here, language));
        await backstage.UntilAsync(() => backstage.Public.Any());
        return backstage;
    }

    /// <summary>What the bot said where everybody reads it; its welcome is there from the start.</summary>
    public IEnumerable<Message> Public => World.Messages.Where(message => message.Author == World.Bot && message.VisibleTo is null && message.Channel.Guild is not null);

    public static MemberId Id(Persona person) => new((long)person.User.Id);

    public MemberId Id(string person) => Id(Discord.As(person));

    public bool Has(string person, Role role) => Guild.Members.TryGetValue(World.Person(person).Id, out var member) && member.Roles.Contains(role.Id);

    public bool IsBanned(string person) => Guild.Bans.Contains(World.Person(person).Id);

    /// <summary>As a feature does, in the unit of what it decides.</summary>
    public Task AskAsync(Action<MemberActs, WriteUnit, CardRef> ask) => WriteAsync(unit => ask(_bot.Parts.GetRequiredService<MemberActs>(), unit, new(Here, "asked-act", 1)));

    /// <summary>Somebody changes a role in the server's settings, and the bot has heard of it.</summary>
    public async Task ChangeAsync(Role role, Action<Role> change, Func<ServerView, bool> heard)
    {
        lock (World.Gate) change(role);
        World.RoleChanged(Guild, role);
        var servers = _bot.Parts.GetRequiredService<IServers>();
        while (servers.Find(Here) is not { } server || !heard(server)) await Discord.As("Sacha").SlashAsync("accueil", "aide");
    }

    public Task UntilAsync(Func<bool> reached) => World.WaitForAsync(_ => reached(), TestContext.Current.CancellationToken);

    /// <summary>What waits for Agnès in her settings, once something does.</summary>
    public async Task<string> AskerReadsAsync(string settings, string read)
    {
        while (await Database.ReadAsync(unit => MessageStore.Waiting(unit, Id("Agnès"), 1).Count, TestContext.Current.CancellationToken) == 0) await Discord.As("Sacha").SlashAsync("accueil", "aide");
        var mine = await Discord.As("Agnès").SlashAsync("accueil", settings);
        return (await Discord.As("Agnès").ClickAsync(mine.Message!, read)).Text;
    }

    /// <summary>Both clocks go on by so much.</summary>
    public void Pass(TimeSpan time)
    {
        _time.Offset += time;
        _bot.Parts.GetRequiredService<CommunityClock>().Move(_time.Offset);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private Database Database => _bot.Parts.GetRequiredService<Database>();

    private Task<bool> WriteAsync(Action<WriteUnit> write) => Database.WriteAsync(
        unit =>
        {
            write(unit);
            return true;
        },
        TestContext.Current.CancellationToken);
}
