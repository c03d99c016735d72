using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.EndToEnd.OpenApi;
using CineBot.Rehearsal;
using CineBot.Rehearsal.Interactions;
using CineBot.Tests.Infrastructure;
using Exchange = CineBot.Rehearsal.OpenApi.Exchange;

namespace CineBot.EndToEnd.Faults.Rest;

/// <summary>The REST client as it is, over a real socket to a strict Discord, both on one moved clock; in the end all that was sent is judged.</summary>
internal sealed class RestStage : IAsyncDisposable
{
    public const string Sending = "POST /channels/{channel_id}/messages";
    public const string Answering = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    public static readonly MessageBody Card = new() { Content = "Cléo de 5 à 7, pour @everyone", Nonce = "cleo" };

    private readonly HashSet<ulong> _told = [];

    private RestStage(RehearsalDiscord discord, ManualTime clock, string? token)
    {
        (Discord, Clock, Time) = (discord, clock, new WatchedTime(clock));
        var settings = new RestSettings(ApiAddress.TryParse(discord.ApiBaseUrl)!, new BotToken(token ?? discord.BotToken));
        Rest = DiscordRest.Open(settings, Time, new Random(7), Lines);
    }

    public RehearsalDiscord Discord { get; }

    public ManualTime Clock { get; }

    public WatchedTime Time { get; }

    public DiscordRest Rest { get; }

    public LogLines Lines { get; } = new();

    public ChannelId Recommendations => new((long)Discord.World.Channel("recommandations").Id);

    public static async Task<RestStage> OpenAsync(string? token = null)
    {
        var clock = new ManualTime(new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero));
        return new RestStage(await RehearsalDiscord.StartAsync(new Rehearsal.RehearsalOptions { WireTime = clock }), clock, token);
    }

    public IReadOnlyList<RestExchange> To(string route) => Discord.Transcript.To(route);

    public Task<Message> SendAsync(MessageBody body) => Rest.Messages.CreateAsync(Recommendations, body, CancellationToken.None);

    /// <summary>What stands in a channel, in order.</summary>
    public IReadOnlyList<string> Standing(string channel = "recommandations") =>
        [.. Discord.World.Read(Discord.World.Person("Agnès"), Discord.World.Channel(channel)).Select(message => message.Content)];

    /// <summary>Somebody presses or calls, as the gateway would tell it.</summary>
    public async Task<(LiveInteraction Live, InteractionRef Ref)> InteractAsync(string person = "Nora")
    {
        var commands = new JsonArray(new JsonObject { ["name"] = "aide", ["description"] = "Ce que je sais faire", ["type"] = 1 });
        var application = new AppId((long)Discord.ApplicationId);
        if (To("PUT /applications/{application_id}/commands").Count == 0) await Rest.Commands.ReplaceAsync(application, commands, CancellationToken.None);
        var live = Discord.As(person).StartSlash(Discord.World.Channel("recommandations"), "aide").Interaction;
        return (live, new InteractionRef(new InteractionId((long)live.Id), application, live.Token, Clock.GetUtcNow()));
    }

    /// <summary>This person may be pinged; nobody else may, in any test.</summary>
    public void Expect(ulong person) => _told.Add(person);

    public async ValueTask DisposeAsync()
    {
        Rest.Dispose();
        var said = Discord.Transcript.Rest.Select(exchange => new Exchange(exchange.Method, exchange.Url, exchange.Body, exchange.Status, exchange.Answer)).ToList();
        var pinged = Discord.World.Messages.Where(message => !message.EverPinged.IsSubsetOf(_told)).Select(message => message.Content).ToList();
        await Discord.DisposeAsync();
        Assert.Empty(pinged);
        if (Court.Judge is not null) Assert.Empty(Court.Demand().Judge(said));
    }

    public static string Numbered(int number) => number.ToString(CultureInfo.InvariantCulture);
}
