using System.Text.Json.Nodes;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Loopback;

/// <summary>What the bot may not see or do is refused with Discord's own code.</summary>
public sealed class RefusalTests
{
    [Fact(Timeout = 120_000)]
    public async Task A_hidden_channel_a_mute_one_and_a_missing_one_are_refused_each_in_its_way()
    {
        await using var bench = await Bench.StartAsync();
        var hidden = bench.World.AddChannel(bench.Guild, "secret", ChannelKind.Text, new Overwrite(bench.Guild.Id, false, Permission.None, Permission.ViewChannel));
        var mute = bench.World.AddChannel(bench.Guild, "muet", ChannelKind.Text, new Overwrite(bench.World.Bot.Id, true, Permission.None, Permission.SendMessages));
        var gone = bench.World.AddChannel(bench.Guild, "parti");
        bench.World.DeleteChannel(gone);

        Assert.Equal((403, 50001), Verdict(await bench.SayAsync(hidden, "?")));
        Assert.Equal((403, 50013), Verdict(await bench.SayAsync(mute, "?")));
        Assert.Equal((404, 10003), Verdict(await bench.SayAsync(gone, "?")));
    }

    [Fact(Timeout = 120_000)]
    public async Task Conversations_are_refused_when_closed_or_with_strangers()
    {
        await using var bench = await Bench.StartAsync();
        var stranger = bench.World.AddUser("Inconnue");

        Assert.Equal((403, 50007), Verdict(await bench.SayAsync(await OpenAsync(bench, bench.World.Person("Yannick")), "Bonsoir")));
        Assert.Equal((403, 50278), Verdict(await bench.SayAsync(await OpenAsync(bench, stranger), "Bonsoir")));
        Assert.Equal(200, (await bench.SayAsync(await OpenAsync(bench, bench.World.Person("Nora")), "Bonsoir")).Status);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_thread_that_was_closed_refuses_edits_and_a_locked_one_writing_too()
    {
        await using var bench = await Bench.StartAsync();
        bench.Guild.RoleOf("CineBot").Permissions &= ~Permission.ManageThreads;
        var opened = await bench.PostAsync($"channels/{bench.World.Channel("seances").Id}/threads", new JsonObject { ["name"] = "Cléo", ["type"] = 11 });
        var thread = bench.World.Channel("Cléo");
        var sent = await bench.SayAsync(thread, "Avant");

        bench.World.Archive(thread, locked: true);

        Assert.Equal(201, opened.Status);
        Assert.Equal((400, 50083), Verdict(await bench.AskAsync(HttpMethod.Patch, $"channels/{thread.Id}/messages/{sent.Body!["id"]}", new JsonObject { ["content"] = "Après" })));
        Assert.Equal((400, 50083), Verdict(await bench.SayAsync(thread, "Après")));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_private_thread_hides_from_whoever_cannot_view_its_parent()
    {
        await using var bench = await Bench.StartAsync();
        var (open, closed) = (bench.World.Channel("coulisses"), bench.World.Channel("moderation"));
        var zoe = bench.World.Person("Zoé");
        await bench.PostAsync($"channels/{open.Id}/threads", new JsonObject { ["name"] = "à deux", ["type"] = 12 });
        await bench.PostAsync($"channels/{closed.Id}/threads", new JsonObject { ["name"] = "à part", ["type"] = 12 });

        var allowed = await bench.AskAsync(HttpMethod.Put, $"channels/{bench.World.Channel("à deux").Id}/thread-members/{zoe.Id}");
        var refused = await bench.AskAsync(HttpMethod.Put, $"channels/{bench.World.Channel("à part").Id}/thread-members/{zoe.Id}");

        Assert.Equal(204, allowed.Status);
        Assert.Equal((403, 50001), Verdict(refused));
        Assert.True(bench.Discord.As("Zoé").Sees(bench.World.Channel("à deux")));
        Assert.False(bench.Discord.As("Nora").Sees(bench.World.Channel("à deux")));
        Assert.False(bench.Discord.As("Zoé").Sees(bench.World.Channel("à part")));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_forum_holds_posts_that_begin_with_a_message_and_nothing_private()
    {
        await using var bench = await Bench.StartAsync();
        var forum = bench.World.Channel("tournages");
        var message = new JsonObject { ["content"] = "Trois figurant·es" };

        var post = await bench.PostAsync($"channels/{forum.Id}/threads", new JsonObject { ["name"] = "Samedi", ["message"] = message.DeepClone() });
        var hidden = await bench.PostAsync($"channels/{forum.Id}/threads", new JsonObject { ["name"] = "Samedi", ["type"] = 12, ["message"] = message.DeepClone() });
        var empty = await bench.PostAsync($"channels/{forum.Id}/threads", new JsonObject { ["name"] = "Samedi" });

        Assert.Equal((201, (string?)post.Body!["id"]), (post.Status, (string?)post.Body["message"]!["id"]));
        Assert.Equal((400, 50035), Verdict(hidden));
        Assert.Equal((400, 50035), Verdict(empty));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_role_above_the_bot_cannot_be_given()
    {
        await using var bench = await Bench.StartAsync();
        var (below, above) = (bench.Guild.RoleOf("Équipe technique"), bench.World.AddRole(bench.Guild, "Direction"));
        var member = $"guilds/{bench.Guild.Id}/members/{bench.World.Person("Nora").Id}/roles";

        Assert.Equal(204, (await bench.AskAsync(HttpMethod.Put, $"{member}/{below.Id}")).Status);
        Assert.Equal((403, 50013), Verdict(await bench.AskAsync(HttpMethod.Put, $"{member}/{above.Id}")));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_token_that_is_not_the_bots_is_unauthorised()
    {
        await using var bench = await Bench.StartAsync();
        bench.Bot.Http.DefaultRequestHeaders.Authorization = new("Bot", "a.wrong.token");

        Assert.Equal((401, 0), Verdict(await bench.AskAsync(HttpMethod.Get, "users/@me")));
    }

    private static async Task<Channel> OpenAsync(Bench bench, User person)
    {
        var opened = await bench.PostAsync("users/@me/channels", new JsonObject { ["recipient_id"] = person.Id.Text() });
        return bench.World.FindChannel(((string?)opened.Body!["id"]).AsId())!;
    }

    private static (int Status, int? Code) Verdict((int Status, int? Code, JsonNode? Body) answer) => (answer.Status, answer.Code);
}
