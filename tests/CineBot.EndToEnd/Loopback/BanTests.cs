using System.Text.Json.Nodes;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Loopback;

/// <summary>Bans on the rehearsal are as Discord's: whom they reach, what they refuse, and who cannot come back.</summary>
public sealed class BanTests : IAsyncLifetime
{
    private Bench _bench = null!;

    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.StartAsync();
        Own.Permissions |= Permission.BanMembers;
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task Who_is_banned_is_out_of_the_server_and_its_threads_and_cannot_come_back_before_it_is_lifted()
    {
        var thread = await ThreadOfAsync("Léo");

        Assert.Equal((204, null), await BanAsync("Léo"));
        Assert.False(_bench.Guild.Members.ContainsKey(Id("Léo")));
        Assert.DoesNotContain(Id("Léo"), thread.Thread!.Members.Keys);
        Assert.Equal("banned", Assert.Throws<CannotAct>(() => _bench.Discord.As("Léo").Join(_bench.Guild)).Why);

        Assert.Equal((204, null), await LiftAsync("Léo"));
        _bench.Discord.As("Léo").Join(_bench.Guild);
        Assert.True(_bench.Guild.Members.ContainsKey(Id("Léo")));
    }

    [Fact(Timeout = 120_000)]
    public async Task To_ban_twice_is_to_ban_once_and_who_left_can_be_banned_too()
    {
        _bench.Discord.As("Sacha").Leave(_bench.Guild);

        Assert.Equal((204, null), await BanAsync("Sacha"));
        Assert.Equal((204, null), await BanAsync("Sacha"));

        var (_, _, list) = await _bench.AskAsync(HttpMethod.Get, $"guilds/{_bench.Guild.Id}/bans");
        Assert.Equal($"{Id("Sacha")}", (string?)Assert.Single(list!.AsArray())!["user"]!["id"]);
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_is_not_banned_cannot_be_let_back()
    {
        Assert.Equal((404, 10026), await LiftAsync("Léo"));
        Assert.Equal((404, 10026), Verdict(await _bench.AskAsync(HttpMethod.Get, Of("Léo"))));
        Assert.Equal((404, 10013), Verdict(await _bench.AskAsync(HttpMethod.Put, $"guilds/{_bench.Guild.Id}/bans/1", new JsonObject())));
    }

    [Fact(Timeout = 120_000)]
    public async Task The_owner_the_bot_itself_and_whoever_stands_above_it_are_out_of_reach()
    {
        var above = _bench.World.AddRole(_bench.Guild, "Direction");
        _bench.Guild.Members[Id("Chantal")].Roles.Add(above.Id);

        foreach (var name in new[] { "Agnès", "CineBot", "Chantal" }) Assert.Equal((403, 50013), await BanAsync(name));

        Assert.Empty(_bench.Guild.Bans);
        Assert.Equal((204, null), await BanAsync("Inès"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Without_its_permission_nothing_of_it_is_done_or_shown()
    {
        _bench.Guild.Bans.Add(Id("Sacha"));
        Own.Permissions &= ~Permission.BanMembers;

        Assert.Equal((403, 50013), await BanAsync("Léo"));
        Assert.Equal((403, 50013), await LiftAsync("Sacha"));
        Assert.Equal((403, 50013), Verdict(await _bench.AskAsync(HttpMethod.Get, $"guilds/{_bench.Guild.Id}/bans")));

        Assert.Equal([Id("Sacha")], _bench.Guild.Bans);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(604_800, 204, null)]
    [InlineData(604_801, 400, 50035)]
    [InlineData(-1, 400, 50035)]
    public async Task No_more_than_seven_days_of_messages_may_go_with_it(int seconds, int status, int? code) =>
        Assert.Equal((status, code), Verdict(await _bench.AskAsync(HttpMethod.Put, Of("Léo"), new JsonObject { ["delete_message_seconds"] = seconds })));

    private Role Own => _bench.Guild.RoleOf("CineBot");

    private ulong Id(string name) => _bench.World.Person(name).Id;

    private string Of(string name) => $"guilds/{_bench.Guild.Id}/bans/{Id(name)}";

    private async Task<(int Status, int? Code)> BanAsync(string name) => Verdict(await _bench.AskAsync(HttpMethod.Put, Of(name), new JsonObject()));

    private async Task<(int Status, int? Code)> LiftAsync(string name) => Verdict(await _bench.AskAsync(HttpMethod.Delete, Of(name), new JsonObject()));

    private async Task<Channel> ThreadOfAsync(string name)
    {
        await _bench.PostAsync($"channels/{_bench.World.Channel("coulisses").Id}/threads", new JsonObject { ["name"] = "à deux", ["type"] = 12 });
        var thread = _bench.World.Channel("à deux");
        await _bench.AskAsync(HttpMethod.Put, $"channels/{thread.Id}/thread-members/{Id(name)}");
        Assert.Contains(Id(name), thread.Thread!.Members.Keys);
        return thread;
    }

    private static (int Status, int? Code) Verdict((int Status, int? Code, JsonNode? Body) answer) => (answer.Status, answer.Code);
}
