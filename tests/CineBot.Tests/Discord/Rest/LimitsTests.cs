using System.Net;
using System.Text.Json.Nodes;
using CineBot.Discord.Rest;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Discord.Rest.RestBench;

namespace CineBot.Tests.Discord.Rest;

public sealed class LimitsTests
{
    [Fact]
    public async Task Thirty_answers_to_thirty_people_do_not_wait_for_each_other()
    {
        using var bench = new RestBench(_ => ScriptedEdge.Json(HttpStatusCode.OK, Posted,
            ("X-RateLimit-Limit", "1"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "60"), ("X-RateLimit-Bucket", "webhook")));

        await Task.WhenAll(Enumerable.Range(1, 30).Select(id => bench.Rest.Interactions.EditOriginalAsync(Interaction(id), Card, CancellationToken.None)));

        Assert.Equal(30, bench.Edge.Asked.Count);
    }

    [Fact(Timeout = 120_000)]
    public async Task Messages_to_one_channel_arrive_in_the_order_asked_whatever_goes_wrong()
    {
        var chance = new Random(11);
        using var bench = new RestBench(_ => chance.Next(4) switch
        {
            0 => ScriptedEdge.Limited(0.7, "user"),
            1 => ScriptedEdge.Json(HttpStatusCode.BadGateway, "{}"),
            _ => ScriptedEdge.Json(HttpStatusCode.OK, Posted),
        });

        var sendings = Enumerable.Range(0, 12)
            .Select(number => bench.Rest.Messages.CreateAsync(Recommendations, Card with { Content = $"{number}", Nonce = $"{number}" }, CancellationToken.None))
            .Select(sending => sending.ContinueWith(_ => { }, TaskScheduler.Default));
        await bench.Time.PassAsync(Task.WhenAll(sendings));

        var order = bench.Edge.Asked.Select(asked => int.Parse(JsonNode.Parse(asked.Body)!["content"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(order.Order(), order);
    }

    [Fact(Timeout = 120_000)]
    public async Task No_second_holds_more_than_fifty_requests_but_for_answers_to_people()
    {
        using var bench = new RestBench(_ => ScriptedEdge.Json(HttpStatusCode.OK, Posted));

        var readings = Task.WhenAll(Enumerable.Range(1, 300).Select(channel =>
            Task.Run(() => bench.Rest.Messages.GetAsync(new ChannelId(channel), Posting, CancellationToken.None))));
        for (var fifth = 1; fifth <= 33; fifth++)
        {
            var pause = await bench.Time.PauseAsync();
            await Task.WhenAll(Enumerable.Range(1, 20).Select(id => Task.Run(() => bench.Rest.Interactions.OriginalAsync(Interaction(id), CancellationToken.None))));
            await Sleepers.HoldsAsync(() => bench.Edge.Asked.Count == fifth * (9 + 20));
            bench.Clock.Advance(pause);
        }

        await readings;

        var limited = bench.Edge.Asked.Where(asked => asked.Authorization is not null).ToList();
        Assert.Equal(300, limited.Count);
        Assert.All(limited, first => Assert.InRange(limited.Count(asked => asked.At >= first.At && asked.At < first.At.AddSeconds(1)), 1, 45));
        Assert.All(limited, first => Assert.InRange(limited.Count(asked => asked.At >= first.At && asked.At < first.At.AddMilliseconds(200)), 1, 9));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_limit_far_off_is_told_instead_of_waited_for()
    {
        using var bench = new RestBench(_ => ScriptedEdge.Limited(1_800, "user"));

        var failure = await Assert.ThrowsAsync<DiscordUnavailable>(() => bench.Rest.Messages.CreateAsync(Recommendations, Card, CancellationToken.None));

        Assert.Equal(bench.Time.GetUtcNow().AddMinutes(30), failure.RetryAt);
        Assert.False(failure.IsAmbiguous);
        Assert.Single(bench.Edge.Asked);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_old_message_edited_too_often_is_a_refusal_not_a_limit_to_wait_for()
    {
        using var bench = new RestBench(_ => ScriptedEdge.Refused(HttpStatusCode.TooManyRequests, ErrorCodes.OldMessageEdits));

        var refusal = await Assert.ThrowsAsync<DiscordRefusal>(() => bench.Rest.Messages.EditAsync(Recommendations, Posting, Card, CancellationToken.None));

        Assert.Equal(RefusalKind.EditedTooOften, refusal.Kind);
        Assert.Single(bench.Edge.Asked);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_thousand_invalid_requests_in_ten_minutes_are_the_last()
    {
        using var bench = new RestBench(_ => ScriptedEdge.Refused(HttpStatusCode.Forbidden, ErrorCodes.MissingAccess));

        async Task AskAsync(int guild)
        {
            var failure = await Record.ExceptionAsync(() => bench.Rest.Guilds.GetAsync(new GuildId(guild), CancellationToken.None));
            Assert.True(failure is DiscordRefusal or DiscordUnavailable { RetryAt: not null }, failure?.ToString());
        }

        await bench.Time.PassAsync(Task.WhenAll(Enumerable.Range(1, 1_200).Select(AskAsync)));

        // Those under way when the thousandth comes back cannot be held any more: a second's worth at most.
        Assert.InRange(bench.Edge.Asked.Count, 1_000, 1_050);
        Assert.Equal(bench.Edge.Asked.Count, bench.Rest.Tally[Counted.Invalid]);
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_stops_waiting_is_released_and_holds_up_nobody()
    {
        var held = true;
        using var bench = new RestBench(_ => held ? ScriptedEdge.Limited(60, "user") : ScriptedEdge.Json(HttpStatusCode.OK, Posted));
        using var impatience = new CancellationTokenSource();

        var first = bench.Rest.Messages.CreateAsync(Recommendations, Card, impatience.Token);
        await bench.Time.PauseAsync();
        held = false;
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = bench.Rest.Messages.CreateAsync(Recommendations, Card, CancellationToken.None);
        await bench.Time.PassAsync(second);

        Assert.Equal(Posting, (await second).Id);
    }
}
