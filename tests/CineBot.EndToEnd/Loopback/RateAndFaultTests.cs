using System.Text.Json.Nodes;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.World;
using CineBot.Tests.Infrastructure;

namespace CineBot.EndToEnd.Loopback;

/// <summary>Limits are kept and said in headers; what is told to go wrong goes wrong, as often as told.</summary>
public sealed class RateAndFaultTests
{
    private const string Send = "POST /channels/{channel_id}/messages";

    [Fact(Timeout = 120_000)]
    public async Task The_sixth_message_in_five_seconds_waits()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 21, 20, 30, 0, TimeSpan.Zero));
        await using var bench = await Bench.StartAsync(new Rehearsal.RehearsalOptions { WireTime = time });
        var channel = bench.World.Channel("accueil");

        for (var i = 0; i < 5; i++) Assert.Equal(200, (await bench.SayAsync(channel, $"{i}")).Status);
        var sixth = await bench.SayAsync(channel, "5");
        var elsewhere = await bench.SayAsync(bench.World.Channel("seances"), "5");
        time.Advance(TimeSpan.FromSeconds(5));
        var later = await bench.SayAsync(channel, "5");

        Assert.Equal((429, 5.0), (sixth.Status, (double?)sixth.Body!["retry_after"]));
        Assert.Equal((200, 200), (elsewhere.Status, later.Status));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_lost_answer_was_applied_and_its_nonce_finds_the_message_again()
    {
        await using var bench = await Bench.StartAsync();
        var channel = bench.World.Channel("accueil");
        var body = new JsonObject { ["content"] = "Une seule fois", ["nonce"] = "n", ["enforce_nonce"] = true };
        bench.Discord.Faults.Rest.Next(1, Send, RestEffect.LostAnswer);

        await Assert.ThrowsAsync<HttpRequestException>(() => bench.PostAsync($"channels/{channel.Id}/messages", body));
        var again = await bench.PostAsync($"channels/{channel.Id}/messages", body);

        Assert.Equal(200, again.Status);
        Assert.Single(bench.Discord.As("Zoé").Read(channel));
    }

    [Fact(Timeout = 120_000)]
    public async Task Spoilt_requests_are_as_many_as_told_and_stand_in_the_transcript()
    {
        await using var bench = await Bench.StartAsync();
        var channel = bench.World.Channel("accueil");
        bench.Discord.Faults.Rest.Next(2, Send, RestEffect.TooMany(TimeSpan.FromSeconds(7), "shared"));

        var statuses = new List<int>();
        for (var i = 0; i < 3; i++) statuses.Add((await bench.SayAsync(channel, "Bonjour")).Status);
        await bench.Discord.Transcript.WaitForCountAsync(3, exchange => exchange.Route == Send);

        Assert.Equal([429, 429, 200], statuses);
        Assert.Equal([429, 429, 200], bench.Discord.Transcript.To(Send).Select(exchange => exchange.Status!.Value));
        Assert.Equal("Bonjour", (string?)bench.Discord.Transcript.To(Send)[0].BodyJson!["content"]);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_withheld_acknowledgement_and_a_deaf_connection_are_two_things()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();

        bench.Discord.Faults.StopDispatching();
        bench.World.AddChannel(bench.Guild, "inouï");
        await bench.Bot.SendAsync(1, bench.Bot.Sequence);

        Assert.Equal(11, (int?)(await bench.Bot.ReceiveAsync())!["op"]);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_ready_can_be_rewritten_and_a_close_code_chosen()
    {
        await using var bench = await Bench.StartAsync();
        bench.Discord.Faults.Gateway.RewriteNext("READY", _ => new JsonArray());
        await bench.Bot.ConnectAsync();
        await bench.Bot.IdentifyAsync();

        var ready = await bench.Bot.HearAsync("READY");
        bench.Discord.Faults.Close(4009);

        Assert.IsType<JsonArray>(ready);
        Assert.Equal(4009, await bench.Bot.HearCloseAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task The_control_side_lists_itself_acts_looks_and_moves_time()
    {
        await using var bench = await Bench.StartAsync();
        var root = $"http://127.0.0.1:{bench.Discord.Port}/rehearsal";

        var index = await bench.AskAsync(HttpMethod.Get, $"{root}/");
        var said = await bench.PostAsync($"{root}/people/Zoé/say", new JsonObject { ["channel"] = "accueil", ["content"] = "Bonjour" });
        var seen = await bench.AskAsync(HttpMethod.Get, $"{root}/people/Agnès/channels/accueil");
        var hidden = await bench.AskAsync(HttpMethod.Get, $"{root}/people/Zoé/channels/moderation");
        var before = bench.World.Now;
        await bench.PostAsync($"{root}/time", new JsonObject { ["advance"] = 86_400_000 });

        Assert.Contains(index.Body!["routes"]!.AsArray(), route => (string?)route!["route"] == "POST /rehearsal/people/{person}/slash");
        Assert.Equal(200, said.Status);
        Assert.Equal("Bonjour", (string?)Assert.Single(seen.Body!.AsArray())!["text"]);
        Assert.Empty(hidden.Body!.AsArray());
        Assert.True(bench.World.Now - before >= TimeSpan.FromDays(1));
    }
}
