using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Tests.Discord.Rest;

/// <summary>The client as it is, on moved time, against an edge that answers what the test says.</summary>
internal sealed class RestBench : IDisposable
{
    public const string Posted = """{"id":"900","channel_id":"77"}""";
    public static readonly ChannelId Recommendations = new(77);
    public static readonly MessageId Posting = new(900);
    public static readonly MessageBody Card = new() { Content = "Cléo de 5 à 7", Nonce = "cleo" };

    public RestBench(Func<Asked, HttpResponseMessage> answer)
    {
        Time = new WatchedTime(Clock);
        Edge = new ScriptedEdge(Time, answer);
        var settings = new RestSettings(ApiAddress.Discord, new BotToken("abc.def.ghi"));
        Rest = DiscordRest.Open(settings, Edge, Time, new Random(7), NullLoggerFactory.Instance);
    }

    public ManualTime Clock { get; } = new(new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero));

    public WatchedTime Time { get; }

    public ScriptedEdge Edge { get; }

    public DiscordRest Rest { get; }

    public static InteractionRef Interaction(long id) => new(new InteractionId(id), new AppId(7), $"token{id}", DateTimeOffset.UnixEpoch);

    public void Dispose()
    {
        Rest.Dispose();
        Edge.Dispose();
    }
}
