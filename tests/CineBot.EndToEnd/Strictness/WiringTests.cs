using CineBot.EndToEnd.Loopback;
using static CineBot.EndToEnd.Strictness.Sample;

namespace CineBot.EndToEnd.Strictness;

/// <summary>The rules are not only written: each stands at the door of its route, and a refusal changes nothing.</summary>
public sealed class WiringTests
{
    private const string Sent = """{ "content": "Bonsoir" }""";

    [Theory(Timeout = 120_000)]
    [InlineData("PUT", "applications/{app}/commands", """[2*{ "name": "aide", "description": "d" }]""", 50035)]
    [InlineData("PUT", "applications/{app}/guilds/{guild}/commands", """[16*{ "type": 3, "name": "a#" }]""", 30032)]
    [InlineData("POST", "applications/{app}/commands", """{ "name": "Aide", "description": "d" }""", 50035)]
    [InlineData("POST", "channels/{text}/messages", """{ "content": "x{2001}" }""", 50035)]
    [InlineData("POST", "channels/{text}/messages", """{}""", 50006)]
    [InlineData("POST", "channels/{text}/messages", """{ "components": [{ "type": 10, "content": "a" }] }""", 50035)]
    [InlineData("PATCH", "channels/{text}/messages/{message}", """{ "content": "" }""", 50006)]
    [InlineData("PATCH", "channels/{text}/messages/{message}", """{ "embeds": [{ "title": "x{257}" }] }""", 50035)]
    [InlineData("POST", "channels/{text}/messages/{message}/threads", """{ "name": "x{101}" }""", 50035)]
    [InlineData("POST", "channels/{text}/threads", """{ "name": "n", "auto_archive_duration": 5 }""", 50035)]
    [InlineData("POST", "channels/{forum}/threads", """{ "name": "n" }""", 50035)]
    [InlineData("POST", "channels/{forum}/threads", """{ "name": "n", "message": {} }""", 50006)]
    [InlineData("POST", "guilds/{guild}/scheduled-events", """{ "name": "n", "privacy_level": 2, "entity_type": 3, "scheduled_start_time": "2020-01-01T00:00:00Z", "scheduled_end_time": "2020-01-02T00:00:00Z", "entity_metadata": { "location": "l" } }""", 50035)]
    [InlineData("PATCH", "guilds/{guild}/members/{member}", """{ "communication_disabled_until": "2999-01-01T00:00:00Z" }""", 50035)]
    [InlineData("POST", "guilds/{guild}/roles", """{ "name": "x{101}" }""", 50035)]
    public async Task Every_route_refuses_by_its_rules(string method, string route, string body, int code)
    {
        await using var bench = await Bench.StartAsync();
        var text = bench.World.Channel("recommandations");
        var message = (await bench.PostAsync($"channels/{text.Id}/messages", Json(Sent))).Body!["id"];
        var path = route.Replace("{app}", $"{bench.Discord.ApplicationId}", StringComparison.Ordinal).Replace("{guild}", $"{bench.Guild.Id}", StringComparison.Ordinal)
            .Replace("{text}", $"{text.Id}", StringComparison.Ordinal).Replace("{forum}", $"{bench.World.Channel("tournages").Id}", StringComparison.Ordinal)
            .Replace("{message}", $"{message}", StringComparison.Ordinal).Replace("{member}", $"{bench.World.Person("Nora").Id}", StringComparison.Ordinal);

        var answer = await bench.AskAsync(new HttpMethod(method), path, Json(body));

        Assert.Equal((400, code), (answer.Status, answer.Code));
        Assert.Equal("Bonsoir", Assert.Single(bench.World.Messages).Content);
        Assert.Empty(bench.Discord.Commands.In(0));
        Assert.Empty(bench.Guild.Threads);
        Assert.Empty(bench.Guild.Events);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("""{ "type": 4 }""", 50035)]
    [InlineData("""{ "type": 4, "data": {} }""", 50006)]
    [InlineData("""{ "type": 5, "data": { "flags": 32832 } }""", 50035)]
    [InlineData("""{ "type": 7, "data": { "content": "a" } }""", 50035)]
    [InlineData("""{ "type": 9, "data": { "custom_id": "f", "title": "x{46}", "components": [{ "type": 10, "content": "a" }] } }""", 50035)]
    public async Task A_refused_answer_leaves_the_interaction_to_be_answered(string callback, int code)
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        await bench.Bot.RegisterAsync();
        var acting = bench.Discord.As("Nora").SlashAsync("recommandations", "reco", ("film", "Cléo de 5 à 7"));
        var interaction = await bench.Bot.HearAsync("INTERACTION_CREATE");
        var door = $"interactions/{interaction["id"]}/{interaction["token"]}/callback";

        var refused = await bench.PostAsync(door, Json(callback));
        var taken = await bench.PostAsync(door, Json("""{ "type": 4, "data": { "content": "Noté." } }"""));

        Assert.Equal((400, code), (refused.Status, refused.Code));
        Assert.Equal(204, taken.Status);
        Assert.Equal("Noté.", (await acting).Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task Follow_ups_and_their_edits_are_judged_too()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        await bench.Bot.RegisterAsync();
        var acting = bench.Discord.As("Nora").SlashAsync("recommandations", "reco", ("film", "Cléo de 5 à 7"));
        var interaction = await bench.Bot.HearAsync("INTERACTION_CREATE");
        var webhook = $"webhooks/{bench.Discord.ApplicationId}/{interaction["token"]}";
        await bench.Bot.CallbackAsync(interaction, Json("""{ "type": 5, "data": { "flags": 64 } }""").AsObject());

        var tooLong = await bench.AskAsync(HttpMethod.Patch, $"{webhook}/messages/@original", Json("""{ "content": "x{2001}" }"""));
        var filled = await bench.AskAsync(HttpMethod.Patch, $"{webhook}/messages/@original", Json("""{ "flags": 32768, "components": [{ "type": 10, "content": "Noté." }] }"""));
        var downgraded = await bench.AskAsync(HttpMethod.Patch, $"{webhook}/messages/@original", Json("""{ "flags": 0 }"""));
        var empty = await bench.PostAsync(webhook, Json("{}"));

        Assert.Equal((400, 50035), (tooLong.Status, tooLong.Code));
        Assert.Equal(200, filled.Status);
        Assert.Equal((400, 50035), (downgraded.Status, downgraded.Code));
        Assert.Equal((400, 50006), (empty.Status, empty.Code));
        Assert.Equal("Noté.", (await acting).Text);
    }
}
