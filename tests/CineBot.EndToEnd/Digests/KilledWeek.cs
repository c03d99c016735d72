using System.Globalization;
using CineBot.EndToEnd.Story;
using CineBot.Features.Digest;
using CineBot.Features.Films;
using CineBot.Features.Members;
using CineBot.Features.Recommendations;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using CineBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CineBot.EndToEnd.Digests;

/// <summary>A server whose digest is due in an hour, in the database of a bot that is a process of its own, to be killed; Chantal asked for it by private message.</summary>
internal sealed class KilledWeek(Theatre theatre, string language) : IAsyncDisposable
{
    public const string Sending = "POST /channels/{channel_id}/messages";

    private const string Film = "c:cleo-de-5-a-7-1962", Why = "Varda filme Paris";

    // Tuesday evening at five in Paris, far from a change of clocks.
    private static readonly DateTimeOffset Opened = new(2027, 1, 12, 16, 0, 0, TimeSpan.Zero);

    public RehearsalDiscord Discord => theatre.Discord;

    private VirtualWorld World => Discord.World;

    private GuildId Here => new((long)World.Guilds[0].Id);

    private CineBot.Rehearsal.OffsetTime Clock => (CineBot.Rehearsal.OffsetTime)World.Clocks.Community;

    public static async Task<KilledWeek> OpenAsync(string language)
    {
        var week = new KilledWeek(await Theatre.OpenAsync(language), language);
        foreach (var user in week.World.Users.Where(user => !user.IsBot)) user.Locale = language == "fr" ? "fr" : "en-GB";
        week.Clock.MoveTo(Opened - TimeProvider.System.GetUtcNow());
        await using var database = Database.Open(new(week.Path), week.Clock);
        await database.WriteAsync(unit => week.Prepare(unit), TestContext.Current.CancellationToken);
        return week;
    }

    /// <summary>A process of the bot that hears what happens, at the hour that it is.</summary>
    public async Task StartAsync()
    {
        var before = Discord.Transcript.Latest;
        var bot = theatre.Launch(("CINEBOT_Rehearsal__Clock", "stdin"));
        await TellAsync(bot);
        await bot.AwaitAsync(Discord.Transcript.WaitForFrameAsync(frame => frame.Event is "GUILD_CREATE" or "RESUMED", before));
    }

    /// <summary>Returns once the bot has greeted the server: from then on it writes of the week alone.</summary>
    public Task GreetedAsync() => theatre.Bot.AwaitAsync(World.WaitForAsync(world => world.Messages.Any(message => message.Author == world.Bot && message.VisibleTo is null)));

    /// <summary>It is an hour later, and the digest is due.</summary>
    public Task ComesAsync()
    {
        MoveOn();
        return TellAsync(theatre.Bot);
    }

    /// <summary>The same, while no bot runs.</summary>
    public void MoveOn() => Clock.MoveTo(Opened.AddHours(1).AddSeconds(5) - TimeProvider.System.GetUtcNow());

    /// <summary>Returns once the bot has written down that the digest goes out; every question gives it time for that.</summary>
    public async Task DecidedAsync()
    {
        while (Count("SELECT COUNT(*) FROM digests") == 0) await theatre.Bot.AwaitAsync(Discord.As("Sacha").SlashAsync("accueil", Question));
    }

    public Task KillAsync() => theatre.Bot.KillAsync();

    public Task AwaitToldAsync(int messages) => theatre.Bot.AwaitAsync(World.WaitForAsync(_ => Cards + Letters >= messages));

    /// <summary>Returns once nothing is left to send, and the bot has ended.</summary>
    public async Task FinishAsync()
    {
        while (Contents.Unsettled(Path) > 0) await theatre.Bot.AwaitAsync(Discord.As("Sacha").SlashAsync("accueil", Question));
        Assert.Equal(0, await theatre.Bot.EndAsync());
    }

    /// <summary>How many digests stand in #seances, and how many letters Chantal has.</summary>
    public int Cards => Said(World.Channel("seances").Messages, language == "fr" ? "## La semaine" : "## The week");

    public int Letters => Said(Discord.As("Chantal").Conversation.Messages, language == "fr" ? "La semaine sur" : "The week on");

    public long Digests => Count("SELECT COUNT(*) FROM digests");

    public ValueTask DisposeAsync() => theatre.DisposeAsync();

    private string Question => language == "fr" ? "aide" : "help";

    private string Path => theatre.Database;

    private int Said(IEnumerable<Message> messages, string words)
    {
        lock (World.Gate) return messages.Count(message => message.Author == World.Bot && !message.Deleted && message.Text.Contains(words, StringComparison.Ordinal));
    }

    private Task TellAsync(ChildBot bot) => bot.SayAsync(string.Create(CultureInfo.InvariantCulture, $"offset {(long)(World.Now - TimeProvider.System.GetUtcNow()).TotalMilliseconds}"));

    private bool Prepare(WriteUnit unit)
    {
        var (nora, chantal) = (Id("Nora"), Id("Chantal"));
        NamedFilmStore.Keep(unit, new(new FilmId(Film), "Cléo de 5 à 7", "Cléo de 5 à 7", "Cléo from 5 to 7", 1962, "Agnès Varda", 90));
        var channel = new ChannelId((long)World.Channel("seances").Id);
        VoiceStore.Speak(unit, RecommendationStore.Add(unit, Here, new FilmId(Film), channel), nora, Why);
        var times = new DigestTimes(Here, channel, IsoDayOfWeek.Tuesday, 18) { SetBy = Id("Inès"), IsPosted = true };
        DigestStore.Save(unit, times.From(unit.Now, DateTimeZoneProviders.Tzdb["Europe/Paris"]));
        ReaderStore.Ask(unit, Here, chantal);
        MessageChoiceStore.Set(unit, chantal, [DigestCard.Letter.Name]);
        return true;
    }

    private MemberId Id(string name) => new((long)Discord.As(name).User.Id);

    private long Count(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
