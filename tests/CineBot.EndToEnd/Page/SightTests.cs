using System.Net;
using System.Text.Json.Nodes;
using CineBot.EndToEnd.Seam;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Page;

/// <summary>Each window sees what its person sees: two windows are two people, live, and what is for one of them alone stays with them.</summary>
public sealed class SightTests : IAsyncLifetime
{
    private const string Where = "recommandations";
    private const string Why = "Parce que Varda filme Paris";
    private RunningBot _bot = null!;

    private RehearsalDiscord Discord => _bot.Discord;

    public async ValueTask InitializeAsync() => _bot = await RunningBot.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task A_private_answer_is_seen_by_its_person_alone_and_the_card_by_both()
    {
        using var zoé = await OpenAsync("Zoé");
        using var nora = await OpenAsync("Nora");

        var opened = await zoé.ActAsync("slash", new JsonObject { ["channel"] = Where, ["command"] = "reco", ["options"] = new JsonObject { ["film"] = "c:cleo-de-5-a-7-1962" } });
        var posted = await zoé.ActAsync("submit", new JsonObject { ["interaction"] = $"{opened["interaction"]}", ["values"] = new JsonObject { ["why"] = Why } });
        var id = $"{posted["message"]!["id"]}";
        var own = await zoé.HearsAsync("message", data => $"{data["message"]!["id"]}" == id);
        var (_, before) = await nora.HearsAsync("message", data => data.ToJsonString().Contains(Why, StringComparison.Ordinal));

        Assert.True((bool)own.Data["message"]!["page"]!["only_you"]!);
        Assert.Equal("reco", $"{own.Data["message"]!["page"]!["used"]!["command"]}");
        Assert.DoesNotContain(before, heard => heard.Contains(id, StringComparison.Ordinal) || heard.StartsWith("interaction", StringComparison.Ordinal));
        Assert.Contains(await zoé.MessagesAsync(Where), message => $"{message!["id"]}" == id);
        Assert.DoesNotContain(id, (await nora.MessagesAsync(Where)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(id, (await nora.ReadAsync("/page/state")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_command_of_a_menu_is_told_from_one_that_was_typed()
    {
        using var zoé = await OpenAsync("Zoé");
        var said = Discord.As("Zoé").Say(Discord.World.Channel(Where), "Tu fais toujours ça.");

        var reread = await zoé.ActAsync("message-menu", new JsonObject { ["message"] = $"{said.Id}", ["command"] = "Relire mon message" });
        var helped = await zoé.ActAsync("slash", new JsonObject { ["channel"] = Where, ["command"] = "aide" });

        Assert.Equal(("Relire mon message", true), await UsedAsync(reread));
        Assert.Equal(("aide", false), await UsedAsync(helped));

        async Task<(string Command, bool IsOfMenu)> UsedAsync(JsonNode outcome)
        {
            var used = (await zoé.MessagesAsync(Where)).Single(message => $"{message!["id"]}" == $"{outcome["message"]!["id"]}")!["page"]!["used"]!;
            return ($"{used["command"]}", (bool)used["menu"]!);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task What_lies_behind_an_act_is_shown_to_its_person_without_the_token()
    {
        using var zoé = await OpenAsync("Zoé");
        using var nora = await OpenAsync("Nora");
        var acted = await zoé.ActAsync("slash", new JsonObject { ["channel"] = Where, ["command"] = "aide" });
        var token = Discord.Interactions.Find(ulong.Parse($"{acted["interaction"]}", System.Globalization.CultureInfo.InvariantCulture))!.Token;

        var line = Assert.Single((await zoé.ReadAsync("/page/interactions"))["interactions"]!.AsArray());
        var behind = await zoé.ReadAsync($"/page/interactions/{acted["interaction"]}");
        using var others = await nora.GetAsync($"/page/interactions/{acted["interaction"]}");

        Assert.Equal(("/aide", "Command"), ($"{line!["what"]}", $"{line["kind"]}"));
        Assert.Equal("204", $"{Assert.Single(behind["rest"]!.AsArray())!["status"]}");
        Assert.Equal("aide", $"{behind["gateway"]!["data"]!["name"]}");
        Assert.DoesNotContain(token, behind.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, others.StatusCode);
        Assert.Empty((await nora.ReadAsync("/page/interactions"))["interactions"]!.AsArray());
    }

    [Fact(Timeout = 120_000)]
    public async Task A_channel_that_somebody_does_not_see_is_not_there_for_them()
    {
        using var zoé = await OpenAsync("Zoé");
        using var inès = await OpenAsync("Inès");
        var secret = Discord.World.Channel("moderation");

        Discord.As("Paul").Say(secret, "Entre nous.");
        Discord.As("Paul").Say(Discord.World.Channel("accueil"), "Bonsoir.");
        await inès.HearsAsync("message", data => $"{data["message"]!["content"]}" == "Entre nous.");
        var (_, before) = await zoé.HearsAsync("message", data => $"{data["message"]!["content"]}" == "Bonsoir.");
        using var refused = await zoé.GetAsync($"/page/messages?channel={secret.Id}");

        Assert.DoesNotContain(before, heard => heard.Contains("Entre nous", StringComparison.Ordinal));
        Assert.DoesNotContain("\"moderation\"", (await zoé.ReadAsync("/page/state"))["guilds"]![0]!["channels"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"moderation\"", (await inès.ReadAsync("/page/state"))["guilds"]![0]!["channels"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact(Timeout = 120_000)]
    public async Task Messages_come_in_pages_from_the_latest_back()
    {
        using var zoé = await OpenAsync("Zoé");
        var place = Discord.World.Channel("seances");
        for (var number = 1; number <= 5; number++) Discord.As("Agnès").Say(place, $"{number}");

        var latest = await zoé.ReadAsync("/page/messages?channel=seances&limit=2");
        var earlier = await zoé.ReadAsync($"/page/messages?channel=seances&limit=3&before={latest["messages"]![0]!["id"]}");

        Assert.Equal(("45", true), (Said(latest), (bool)latest["more"]!));
        Assert.Equal(("123", false), (Said(earlier), (bool)earlier["more"]!));
    }

    [Fact(Timeout = 120_000)]
    public async Task Moderators_are_offered_commands_that_others_are_not()
    {
        using var zoé = await OpenAsync("Zoé");
        using var inès = await OpenAsync("Inès");
        lock (Discord.World.Gate)
            Discord.Commands.Put(0, new JsonObject { ["name"] = "veille", ["description"] = "Veiller", ["default_member_permissions"] = Permission.ModerateMembers.Text(), ["integration_types"] = new JsonArray(0) });

        Assert.DoesNotContain("veille", Names(await zoé.ReadAsync($"/page/commands?channel={Where}")));
        Assert.Contains("veille", Names(await inès.ReadAsync($"/page/commands?channel={Where}")));
    }

    private static string Said(JsonObject page) => string.Concat(page["messages"]!.AsArray().Select(message => $"{message!["content"]}"));

    private static IEnumerable<string> Names(JsonObject offered) => offered["commands"]!.AsArray().Select(command => $"{command!["name"]}");

    private async Task<Window> OpenAsync(string name)
    {
        var window = new Window(Discord, name);
        await window.ListenAsync($"{(await window.ReadAsync("/page/state"))["live"]}");
        return window;
    }
}
