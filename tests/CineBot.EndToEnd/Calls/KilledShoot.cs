using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.EndToEnd.Story;
using CineBot.Features.Calls;
using CineBot.Features.Calls.Ages;
using CineBot.Features.Calls.Applications;
using CineBot.Features.Members;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.People;
using CineBot.Storage;
using NodaTime;

namespace CineBot.EndToEnd.Calls;

/// <summary>A shoot of Nora's in the database of a bot that is a process of its own, to be killed; everybody chose to be told by private message, and both clocks stand at the day of its publication.</summary>
internal sealed class KilledShoot(Theatre theatre) : IAsyncDisposable
{
    public const string Title = "La Digue";

    public Theatre Theatre => theatre;

    public RehearsalDiscord Discord => theatre.Discord;

    public Persona Nora => Discord.As("Nora");

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    private GuildId Here => new((long)Discord.World.Guilds[0].Id);

    private CineBot.Rehearsal.OffsetTime Clock => (CineBot.Rehearsal.OffsetTime)Discord.World.Clocks.Community;

    /// <summary>A call with so many seats, and where each of these people stands with it, in the order in which they asked; nothing runs yet.</summary>
    public static async Task<KilledShoot> OpenAsync(CallKind kind, long seats, params (string Name, ApplicationState State, PreparedAnswer? Prepared)[] people)
    {
        var shoot = new KilledShoot(await Theatre.OpenAsync());
        shoot.Clock.MoveTo(Shoot.Published - TimeProvider.System.GetUtcNow());
        await shoot.WriteAsync(unit =>
        {
            var day = CallDay.On(1, Zone.AtStrictly(new(2027, 2, 6, 9, 0)));
            var call = new Call(shoot.Here, CallStore.NextNumber(unit, shoot.Here), kind, CallState.Published, Zone, new((long)shoot.Discord.World.Channel("accueil").Id), unit.Now)
            {
                Owner = Id(shoot.Nora),
                Title = Title,
                PublishedAt = unit.Now,
                FirstDay = day.At,
                LastDay = day.At,
                ClosesAt = day.At - Duration.FromDays(7),
                ExpiresAt = day.At,
                Insurance = "yes",
                ImageRights = "Festivals",
                Meals = "provided",
            };
            CallStore.Add(unit, call);
            CallDayStore.Set(unit, call.Guild, call.Number, [day]);
            CallRoleStore.Set(unit, call.Guild, call.Number, new(1, null, "rôle", seats) { Kind = kind });
            foreach (var name in People) shoot.Prepare(unit, name);
            foreach (var one in people) shoot.Apply(unit, call, one.Name, one.State, one.Prepared);
            CallRoleStore.Give(unit, call.Guild, call.Number, 1);
        });
        return shoot;
    }

    public static IReadOnlyList<string> People { get; } = ["Agnès", "Nora", "Karim", "Chantal", "Léo", "Inès", "Paul", "Zoé", "Anatole", "Yannick"];

    /// <summary>A process of the bot that hears what happens.</summary>
    public async Task StartAsync()
    {
        var before = Discord.Transcript.Latest;
        var bot = theatre.Launch(("CINEBOT_Rehearsal__Clock", "stdin"));
        await bot.SayAsync(string.Create(CultureInfo.InvariantCulture, $"offset {(long)(Discord.World.Now - TimeProvider.System.GetUtcNow()).TotalMilliseconds}"));
        await bot.AwaitAsync(Discord.Transcript.WaitForFrameAsync(frame => frame.Event is "GUILD_CREATE" or "RESUMED", before));
    }

    /// <summary>Returns once the bot has greeted the server: from then on it writes of the shoot alone.</summary>
    public Task GreetedAsync() => theatre.Bot.AwaitAsync(Discord.World.WaitForAsync(world => world.Messages.Any(message => message.Author == world.Bot && message.VisibleTo is null && message.Channel.Recipient is null)));

    public Task KillAsync() => theatre.Bot.KillAsync();

    /// <summary>A press by its id, wherever the button may have stood; not awaited.</summary>
    public InteractionOutcome Press(string name, string press) => Discord.As(name).Forge(
        InteractionKind.Component, Discord.World.Channel("accueil"), new JsonObject { ["custom_id"] = $"1/{press}", ["component_type"] = 2, ["id"] = 1 }, Discord.As("Sacha").Say(Discord.World.Channel("accueil"), "…"));

    public async Task<InteractionOutcome> PressedAsync(string name, string press)
    {
        var outcome = Press(name, press);
        await theatre.Bot.AwaitAsync(outcome.SettledAsync());
        return outcome;
    }

    /// <summary>How often the bot wrote to that person of this shoot.</summary>
    public int Told(string name)
    {
        lock (Discord.World.Gate) return Discord.As(name).Conversation.Messages.Count(message => message.Author == Discord.World.Bot && message.Text.Contains(Title, StringComparison.Ordinal));
    }

    public Task AwaitToldAsync(int messages) => theatre.Bot.AwaitAsync(Discord.World.WaitForAsync(_ => People.Sum(Told) >= messages));

    /// <summary>Returns once nothing is left to send, and the bot has ended.</summary>
    public async Task FinishAsync()
    {
        while (Contents.Unsettled(theatre.Database) > 0) await theatre.Bot.AwaitAsync(Discord.As("Sacha").SlashAsync("accueil", "aide"));
        Assert.Equal(0, await theatre.Bot.EndAsync());
    }

    public Task<T> ReadAsync<T>(Func<IReadUnit, T> read) => UseAsync(database => database.ReadAsync(read, TestContext.Current.CancellationToken));

    public async Task<Dictionary<string, ApplicationState>> StatesAsync() =>
        (await ReadAsync(unit => ApplicationStore.All(unit, Here, 1))).ToDictionary(one => People.Single(name => Id(Discord.As(name)) == one.Member), one => one.State);

    public async Task<long> SeatsLeftAsync() => (await ReadAsync(unit => CallRoleStore.Find(unit, Here, 1, 1)))!.SeatsLeft;

    public ValueTask DisposeAsync() => theatre.DisposeAsync();

    private static MemberId Id(Persona person) => new((long)person.User.Id);

    private void Prepare(WriteUnit unit, string name)
    {
        AgeStore.Set(unit, Id(Discord.As(name)), AgeBracket.Adult);
        MessageChoiceStore.Set(unit, Id(Discord.As(name)), [CallNews.Kind.Name]);
    }

    private void Apply(WriteUnit unit, Call call, string name, ApplicationState state, PreparedAnswer? prepared) =>
        ApplicationStore.Set(unit, new(call.Guild, call.Number, 1, Id(Discord.As(name)), state, ApplicationStore.NextInQueue(unit, call.Guild), unit.Now) { FirstName = name, Prepared = prepared, OfferedUntil = state is ApplicationState.Offered ? unit.Now + Duration.FromDays(2) : null, SequenceAgreed = call.Sequence });

    private Task<bool> WriteAsync(Action<WriteUnit> write) => UseAsync(database => database.WriteAsync(
        unit =>
        {
            write(unit);
            return true;
        },
        TestContext.Current.CancellationToken));

    // Only while no bot runs: one process writes.
    private async Task<T> UseAsync<T>(Func<Database, Task<T>> use)
    {
        await using var database = Database.Open(new(theatre.Database), Clock);
        return await use(database);
    }
}
