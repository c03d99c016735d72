using System.Text.Json.Nodes;
using CineBot.EndToEnd.Loopback;
using CineBot.EndToEnd.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.OpenApi;

/// <summary>Every route of the loopback is taken once; what it answers is what Discord's description says.</summary>
public sealed class LoopbackAnswersTests
{
    private const string Card = """
        { "flags": 32768, "components": [{ "type": 17, "components": [
          { "type": 9, "components": [{ "type": 10, "content": "a" }], "accessory": { "type": 11, "media": { "url": "https://example.org/a.png" } } },
          { "type": 12, "items": [{ "media": { "url": "https://example.org/a.png" }, "description": "b" }] }, { "type": 14 },
          { "type": 1, "components": [{ "type": 2, "style": 1, "label": "Vu", "custom_id": "vu", "emoji": { "name": "🎬" } }] },
          { "type": 1, "components": [{ "type": 5, "custom_id": "qui" }] },
          { "type": 1, "components": [{ "type": 3, "custom_id": "note", "options": [{ "label": "l", "value": "v" }] }] }] }] }
        """;

    private const string Commands = """
        [{ "name": "reco", "description": "d", "name_localizations": { "en-US": "recommend" }, "default_member_permissions": "32", "contexts": [0], "integration_types": [0],
           "options": [{ "type": 3, "name": "film", "description": "d", "required": true, "autocomplete": true, "max_length": 100 }, { "type": 7, "name": "lieu", "description": "d", "channel_types": [0] }] },
         { "name": "seance", "description": "d", "options": [{ "type": 2, "name": "groupe", "description": "d", "options": [{ "type": 1, "name": "voir", "description": "d",
           "options": [{ "type": 4, "name": "nombre", "description": "d", "choices": [{ "name": "n", "value": 1 }] }] }] }] },
         { "type": 3, "name": "Garder" }]
        """;

    [Fact(Timeout = 120_000)]
    public async Task What_is_read_is_as_described()
    {
        Court.Demand();
        await using var bench = await Bench.StartAsync();
        var (guild, text, nora) = ($"guilds/{bench.Guild.Id}", $"channels/{bench.World.Channel("recommandations").Id}", bench.World.Person("Nora").Id);
        bench.Discord.As("Karim").Say(bench.World.Channel("recommandations"), "Bonsoir @everyone");
        var channels = bench.Guild.Channels.Select(channel => $"channels/{channel.Id}");

        foreach (var path in channels.Concat(
            ["gateway", "gateway/bot", "users/@me", "users/@me/guilds", $"users/{nora}", "applications/@me", guild, $"{guild}?with_counts=true", $"{guild}/channels", $"{guild}/roles",
            $"{guild}/members/{nora}", $"{guild}/threads/active", $"{guild}/scheduled-events", $"{text}/messages", $"{text}/threads/archived/public", $"{text}/threads/archived/private",
            $"applications/{bench.Discord.ApplicationId}/commands", "users/1", "channels/1", $"{guild}/members/1"]))
            await bench.AskAsync(HttpMethod.Get, path);

        Court.Approve(bench.Discord);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_is_written_is_handed_back_as_described()
    {
        Court.Demand();
        await using var bench = await Bench.StartAsync();
        var (text, forum) = ($"channels/{bench.World.Channel("recommandations").Id}", bench.World.Channel("tournages"));
        var nora = bench.World.Person("Nora").Id;

        await SayAsync(bench, text);
        var thread = await CreatedAsync(bench, $"{text}/threads", """{ "name": "n", "type": 12, "invitable": false }""");
        await bench.AskAsync(HttpMethod.Put, $"channels/{thread}/thread-members/{nora}");
        await bench.AskAsync(HttpMethod.Get, $"channels/{thread}/thread-members/{nora}");
        await bench.AskAsync(HttpMethod.Patch, $"channels/{thread}", Sample.Json("""{ "name": "m", "archived": true }"""));
        await bench.AskAsync(HttpMethod.Delete, $"channels/{thread}");
        await CreatedAsync(bench, $"channels/{forum.Id}/threads", $$"""{ "name": "n", "applied_tags": ["{{forum.Tags[0]!["id"]}}"], "message": {{Card}} }""");
        bench.Guild.RoleOf("CineBot").Permissions |= Permission.BanMembers;
        await bench.AskAsync(HttpMethod.Put, $"guilds/{bench.Guild.Id}/bans/{bench.World.Person("Léo").Id}", new JsonObject());
        await bench.AskAsync(HttpMethod.Get, $"guilds/{bench.Guild.Id}/bans");
        await bench.AskAsync(HttpMethod.Get, $"guilds/{bench.Guild.Id}/bans/{bench.World.Person("Léo").Id}");
        await bench.AskAsync(HttpMethod.Delete, $"guilds/{bench.Guild.Id}/bans/{bench.World.Person("Léo").Id}", new JsonObject());
        await bench.PostAsync("users/@me/channels", new JsonObject { ["recipient_id"] = $"{nora}" });
        await bench.AskAsync(HttpMethod.Post, $"{text}/typing");
        await CommunityAsync(bench, nora);
        await bench.AskAsync(HttpMethod.Put, $"applications/{bench.Discord.ApplicationId}/commands", Sample.Json(Commands));
        await bench.AskAsync(HttpMethod.Put, $"applications/{bench.Discord.ApplicationId}/guilds/{bench.Guild.Id}/commands", Sample.Json(Commands));
        await bench.AskAsync(HttpMethod.Get, $"applications/{bench.Discord.ApplicationId}/commands");

        Court.Approve(bench.Discord);
    }

    private static async Task SayAsync(Bench bench, string channel)
    {
        var plain = await CreatedAsync(bench, $"{channel}/messages", """{ "content": "Bonsoir", "nonce": "n", "enforce_nonce": true, "embeds": [{ "title": "t", "fields": [{ "name": "n", "value": "v" }] }] }""");
        var card = await CreatedAsync(bench, $"{channel}/messages", Card);
        await bench.AskAsync(HttpMethod.Get, $"{channel}/messages/{card}");
        await bench.AskAsync(HttpMethod.Patch, $"{channel}/messages/{card}", Sample.Json("""{ "components": [{ "type": 10, "content": "b" }] }"""));
        await CreatedAsync(bench, $"{channel}/messages", $$"""{ "content": "Oui", "message_reference": { "message_id": "{{plain}}" } }""");
        await CreatedAsync(bench, $"{channel}/messages/{plain}/threads", """{ "name": "n" }""");
        await bench.AskAsync(HttpMethod.Get, $"{channel}/messages?limit=10");
        await bench.AskAsync(HttpMethod.Delete, $"{channel}/messages/{card}");
    }

    private static async Task CommunityAsync(Bench bench, ulong nora)
    {
        var guild = $"guilds/{bench.Guild.Id}";
        var tomorrow = bench.World.Now.AddDays(1);
        var planned = await CreatedAsync(
            bench, $"{guild}/scheduled-events",
            $$"""{ "name": "n", "privacy_level": 2, "entity_type": 3, "scheduled_start_time": "{{tomorrow:O}}", "scheduled_end_time": "{{tomorrow.AddHours(2):O}}", "entity_metadata": { "location": "l" } }""");
        await bench.AskAsync(HttpMethod.Get, $"{guild}/scheduled-events/{planned}");
        await bench.AskAsync(HttpMethod.Patch, $"{guild}/scheduled-events/{planned}", Sample.Json("""{ "description": "d" }"""));
        await bench.AskAsync(HttpMethod.Delete, $"{guild}/scheduled-events/{planned}");
        var role = await CreatedAsync(bench, $"{guild}/roles", """{ "name": "n", "permissions": "1024" }""");
        await bench.AskAsync(HttpMethod.Patch, $"{guild}/roles/{role}", Sample.Json("""{ "mentionable": true }"""));
        await bench.AskAsync(HttpMethod.Put, $"{guild}/members/{nora}/roles/{role}");
        await bench.AskAsync(HttpMethod.Patch, $"{guild}/members/{nora}", Sample.Json($$"""{ "communication_disabled_until": "{{tomorrow:O}}" }"""));
        await bench.AskAsync(HttpMethod.Delete, $"{guild}/members/{nora}/roles/{role}");
        await bench.AskAsync(HttpMethod.Delete, $"{guild}/roles/{role}");
    }

    private static async Task<string> CreatedAsync(Bench bench, string path, string body)
    {
        var (status, _, answer) = await bench.PostAsync(path, Sample.Json(body));
        Assert.True(status is 200 or 201, $"{path}: {status} {answer?.ToJsonString()}");
        return $"{answer!["id"]}";
    }
}
