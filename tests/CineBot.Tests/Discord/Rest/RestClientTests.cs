using System.Net;
using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Tests.Discord.Rest;

public sealed class RestClientTests : IDisposable
{
    private const string Posted = """{"id":"900","channel_id":"77"}""";
    private static readonly ChannelId Recommendations = new(77);
    private static readonly MessageBody Card = new() { Content = "Cléo de 5 à 7", Nonce = "cleo" };

    private readonly ManualTime _time = new(new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero));
    private readonly List<IDisposable> _open = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_message_sent_or_edited_forbids_mentions(bool isEdit)
    {
        var edge = Edge(_ => ScriptedEdge.Json(HttpStatusCode.OK, Posted));
        using var rest = Open(edge);

        var body = Card with { Told = [new MemberId(5)] };
        if (isEdit) await rest.Messages.EditAsync(Recommendations, new MessageId(900), body, CancellationToken.None);
        else await rest.Messages.CreateAsync(Recommendations, body, CancellationToken.None);

        var sent = JsonNode.Parse(Assert.Single(edge.Asked).Body)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"parse":[],"users":["5"]}"""), sent["allowed_mentions"]));
        Assert.Equal(isEdit ? null : "cleo", sent["nonce"]?.GetValue<string>());
    }

    [Fact]
    public async Task The_bots_token_authorises_its_routes_and_never_those_of_an_interaction()
    {
        var edge = Edge(_ => ScriptedEdge.Json(HttpStatusCode.OK, Posted));
        using var rest = Open(edge);

        await rest.Messages.GetAsync(Recommendations, new MessageId(900), CancellationToken.None);
        await rest.Interactions.OriginalAsync(Interaction(1), CancellationToken.None);

        Assert.Equal(["Bot abc.def.ghi", null], edge.Asked.Select(asked => asked.Authorization));
    }

    [Fact]
    public async Task Thirty_answers_to_thirty_people_do_not_wait_for_each_other()
    {
        var edge = Edge(_ => ScriptedEdge.Json(HttpStatusCode.OK, Posted,
            ("X-RateLimit-Limit", "1"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "60"), ("X-RateLimit-Bucket", "webhook")));
        using var rest = Open(edge);

        await Task.WhenAll(Enumerable.Range(1, 30).Select(id => rest.Interactions.EditOriginalAsync(Interaction(id), Card, CancellationToken.None)));

        Assert.Equal(30, edge.Asked.Count);
    }

    public void Dispose()
    {
        foreach (var open in _open) open.Dispose();
    }

    private static InteractionRef Interaction(long id) => new(new InteractionId(id), new AppId(7), $"token{id}", DateTimeOffset.UnixEpoch);

    private ScriptedEdge Edge(Func<Asked, HttpResponseMessage> answer)
    {
        var edge = new ScriptedEdge(_time, answer);
        _open.Add(edge);
        return edge;
    }

    private DiscordRest Open(ScriptedEdge edge) =>
        DiscordRest.Open(new RestSettings(ApiAddress.Discord, new BotToken("abc.def.ghi")), edge, _time, new Random(7), NullLoggerFactory.Instance);
}
