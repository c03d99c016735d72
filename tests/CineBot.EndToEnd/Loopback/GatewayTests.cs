using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Loopback;

/// <summary>The gateway admits, refuses, replays and tells as Discord's does.</summary>
public sealed class GatewayTests
{
    [Theory(Timeout = 120_000)]
    [InlineData("a.wrong.token", 1, 0, 1, 4004)]
    [InlineData(null, 1 << 15, 0, 1, 4014)]
    [InlineData(null, 1 << 30, 0, 1, 4013)]
    [InlineData(null, 1, 3, 2, 4010)]
    public async Task An_identify_that_is_wrong_is_closed_with_its_code(string? token, int intents, int shard, int shards, int code)
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.ConnectAsync();

        await bench.Bot.IdentifyAsync(intents, token, [shard, shards]);

        Assert.Equal(code, await bench.Bot.HearCloseAsync());
    }

    [Theory(Timeout = 120_000)]
    [InlineData("""{"op":8,"d":{}}""", 4003)]
    [InlineData("""{"op":99,"d":{}}""", 4001)]
    [InlineData("not json", 4002)]
    public async Task A_frame_that_is_wrong_is_closed_with_its_code(string frame, int code)
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.ConnectAsync();

        await bench.Bot.SendTextAsync(frame);

        Assert.Equal(code, await bench.Bot.HearCloseAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_payload_above_4096_bytes_is_refused()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();

        await bench.Bot.SendAsync(3, new JsonObject { ["status"] = new string('x', 4096) });

        Assert.Equal(4002, await bench.Bot.HearCloseAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task More_than_120_frames_in_a_minute_are_refused()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();

        for (var i = 0; i < 120; i++) await bench.Bot.SendAsync(1, i);

        Assert.Equal(4008, await bench.Bot.HearCloseAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_resume_replays_what_was_missed_in_order()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        bench.Bot.Drop();
        await bench.World.WaitForAsync(_ => bench.Discord.Gateway.Connections.Count == 0);
        var (first, second) = (bench.World.AddChannel(bench.Guild, "un"), bench.World.AddChannel(bench.Guild, "deux"));

        await bench.Bot.ConnectAsync(path: "/gateway/resume");
        await bench.Bot.ResumeAsync();

        Assert.Equal(first.Id.Text(), (string?)(await bench.Bot.HearAsync("CHANNEL_CREATE"))["id"]);
        Assert.Equal(second.Id.Text(), (string?)(await bench.Bot.HearAsync("CHANNEL_CREATE"))["id"]);
        await bench.Bot.HearAsync("RESUMED");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_resume_with_a_number_never_given_is_closed_with_4007()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        await bench.Bot.ConnectAsync(path: "/gateway/resume");

        await bench.Bot.ResumeAsync(sequence: 999);

        Assert.Equal(4007, await bench.Bot.HearCloseAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task An_ended_session_cannot_be_resumed_and_identifies_are_spaced()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        bench.Discord.Faults.InvalidateSession(resumable: false);
        await bench.Bot.HearOpAsync(9);
        await bench.Bot.ConnectAsync(path: "/gateway/resume");

        await bench.Bot.ResumeAsync();
        var refused = await bench.Bot.HearOpAsync(9);
        await bench.Bot.IdentifyAsync();
        var tooSoon = await bench.Bot.HearOpAsync(9);

        Assert.False((bool)refused["d"]!);
        Assert.False((bool)tooSoon["d"]!);
        Assert.Equal(998, bench.Discord.Faults.SessionStartsRemaining);
    }

    [Fact(Timeout = 120_000)]
    public async Task Without_the_members_intent_an_application_finds_only_itself()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        var (own, other) = (bench.World.Bot.Id.Text(), bench.World.Person("Agnès").Id.Text());

        await bench.Bot.SendAsync(8, new JsonObject { ["guild_id"] = bench.Guild.Id.Text(), ["user_ids"] = new JsonArray(own, other), ["limit"] = 0, ["nonce"] = "n" });
        var chunk = await bench.Bot.HearAsync("GUILD_MEMBERS_CHUNK");

        Assert.Equal(own, (string?)Assert.Single(chunk["members"]!.AsArray())!["user"]!["id"]);
        Assert.Equal(other, (string?)Assert.Single(chunk["not_found"]!.AsArray()));
        Assert.Equal("n", (string?)chunk["nonce"]);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_people_write_is_not_told_without_the_content_intent()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync(intents: 1 | 1 << 9);

        bench.Discord.As("Nora").Say(bench.World.Channel("accueil"), "Un secret");
        var created = await bench.Bot.HearAsync("MESSAGE_CREATE");

        Assert.Equal("", (string?)created["content"]);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_shard_hears_only_of_its_own_guilds()
    {
        await using var bench = await Bench.StartAsync();
        var shard = (int)((bench.Guild.Id >> 22) % 2);
        await bench.Bot.ConnectAsync();

        await bench.Bot.IdentifyAsync(shard: [1 - shard, 2]);
        var ready = await bench.Bot.HearAsync("READY");

        Assert.Empty(ready["guilds"]!.AsArray());
    }

    [Fact(Timeout = 120_000)]
    public async Task An_outage_and_a_kick_are_told_apart()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();

        bench.World.BecomeUnavailable(bench.Guild);
        var outage = await bench.Bot.HearAsync("GUILD_DELETE");
        bench.World.BecomeAvailable(bench.Guild);
        await bench.Bot.HearAsync("GUILD_CREATE");
        bench.World.KickBot(bench.Guild);
        var kick = await bench.Bot.HearAsync("GUILD_DELETE");

        Assert.True((bool?)outage["unavailable"]);
        Assert.Null(kick["unavailable"]);
    }
}
