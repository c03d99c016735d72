using System.Net;
using System.Text.Json.Nodes;
using CineBot.Discord.Rest;
using static CineBot.Tests.Discord.Rest.RestBench;

namespace CineBot.Tests.Discord.Rest;

public sealed class RestClientTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_message_sent_or_edited_forbids_mentions(bool isEdit)
    {
        using var bench = new RestBench(_ => ScriptedEdge.Json(HttpStatusCode.OK, Posted));

        var body = Card with { Told = [new MemberId(5)] };
        if (isEdit) await bench.Rest.Messages.EditAsync(Recommendations, Posting, body, CancellationToken.None);
        else await bench.Rest.Messages.CreateAsync(Recommendations, body, CancellationToken.None);

        var sent = JsonNode.Parse(Assert.Single(bench.Edge.Asked).Body)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"parse":[],"users":["5"]}"""), sent["allowed_mentions"]));
        Assert.Equal(isEdit ? null : "cleo", sent["nonce"]?.GetValue<string>());
    }

    [Fact]
    public async Task The_bots_token_authorises_its_routes_and_never_those_of_an_interaction()
    {
        using var bench = new RestBench(_ => ScriptedEdge.Json(HttpStatusCode.OK, Posted));

        await bench.Rest.Messages.GetAsync(Recommendations, Posting, CancellationToken.None);
        await bench.Rest.Interactions.OriginalAsync(Interaction(1), CancellationToken.None);

        Assert.Equal(["Bot abc.def.ghi", null], bench.Edge.Asked.Select(asked => asked.Authorization));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_message_without_a_nonce_is_not_sent_twice_on_a_doubt()
    {
        using var bench = new RestBench(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));

        var failure = await Assert.ThrowsAsync<DiscordUnavailable>(() =>
            bench.Rest.Messages.CreateAsync(Recommendations, Card with { Nonce = null }, CancellationToken.None));

        Assert.True(failure.IsAmbiguous);
        Assert.Single(bench.Edge.Asked);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_certainly_was_not_sent_may_be_sent_again_even_without_a_nonce()
    {
        using var bench = new RestBench(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var sending = Assert.ThrowsAsync<DiscordUnavailable>(() => bench.Rest.Messages.CreateAsync(Recommendations, Card with { Nonce = null }, CancellationToken.None));
        await bench.Time.PassAsync(sending);

        Assert.False((await sending).IsAmbiguous);
        Assert.Equal(4, bench.Edge.Asked.Count);
    }

    [Fact(Timeout = 120_000)]
    public async Task Deleting_again_after_a_lost_answer_finds_it_done()
    {
        var edges = new Queue<Func<HttpResponseMessage>>([
            () => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            () => ScriptedEdge.Refused(HttpStatusCode.NotFound, ErrorCodes.UnknownMessage)]);
        using var bench = new RestBench(_ => edges.Dequeue()());

        await bench.Time.PassAsync(bench.Rest.Messages.DeleteAsync(Recommendations, Posting, CancellationToken.None));

        Assert.Empty(edges);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_answer_that_cannot_be_read_is_one_of_our_failures()
    {
        using var bench = new RestBench(_ => ScriptedEdge.Json(HttpStatusCode.OK, "[1,2"));

        await Assert.ThrowsAsync<DiscordUnavailable>(() => bench.Rest.Gateway.FindAsync(CancellationToken.None));
    }
}
