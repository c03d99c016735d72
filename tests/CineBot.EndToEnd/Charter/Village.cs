using CineBot.EndToEnd.Calls;
using CineBot.EndToEnd.Seam;
using CineBot.Features.Charter.Cases;
using CineBot.Features.Settings;
using CineBot.Features.Settings.Rights;
using CineBot.Interactions;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineBot.EndToEnd.Charter;

/// <summary>The real bot over a real socket in a small server, where Inès and Paul are named for cases, and everything that it says or logs is kept to be judged.</summary>
internal sealed class Village : IAsyncDisposable
{
    public const string Where = "accueil";

    private readonly RunningBot _bot;

    private Village(RunningBot bot, LogBook log, string language) => (_bot, Log, IsFrench) = (bot, log, language == "fr");

    public bool IsFrench { get; }

    public LogBook Log { get; }

    public RehearsalDiscord Discord => _bot.Discord;

    public VirtualWorld World => Discord.World;

    public GuildId Here => new((long)World.Guilds[0].Id);

    public static async Task<Village> OpenAsync(string language)
    {
        var log = new LogBook();
        var village = new Village(await RunningBot.StartAsync(await RehearsalDiscord.StartAsync(), parts => Quietly(parts, log)), log, language);
        foreach (var user in village.World.Users.Where(user => !user.IsBot)) user.Locale = language == "fr" ? "fr" : "en-GB";
        await village.WriteAsync(unit =>
        {
            SettingsStore.SetLanguage(unit, village.Here, language);
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

    public static MemberId Id(Persona person) => new((long)person.User.Id);

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

    private static void Quietly(IServiceCollection parts, LogBook log)
    {
        parts.AddSingleton(new Flood(new Unhurried()));
        parts.AddSingleton<ILoggerProvider>(log);
    }
}
