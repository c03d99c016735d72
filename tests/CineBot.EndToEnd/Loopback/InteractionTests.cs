using System.Text.Json.Nodes;
using CineBot.Rehearsal.Interactions;
using CineBot.Rehearsal.People;
using CineBot.Rehearsal.World;
using CineBot.Tests.Infrastructure;

namespace CineBot.EndToEnd.Loopback;

/// <summary>Interactions from the person's side and from the bot's: three seconds, fifteen minutes, forms, choices, menus.</summary>
public sealed class InteractionTests
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 21, 20, 30, 0, TimeSpan.Zero);

    [Fact(Timeout = 120_000)]
    public async Task After_three_seconds_the_person_sees_that_nothing_came_and_the_answer_is_refused()
    {
        var time = new ManualTime(Evening);
        await using var bench = await Bench.StartAsync(new Rehearsal.RehearsalOptions { WireTime = time });
        var (acting, interaction) = await AskAsync(bench);

        time.Advance(TimeSpan.FromSeconds(3.2));
        var late = await AnswerAsync(bench, interaction, RawBot.Saying("Trop tard"));

        Assert.Equal("L’application ne répond plus", (await acting).Failure);
        Assert.Equal((404, 10062), late);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_deferred_answer_is_filled_later_and_the_token_lives_fifteen_minutes()
    {
        var time = new ManualTime(Evening);
        await using var bench = await Bench.StartAsync(new Rehearsal.RehearsalOptions { WireTime = time });
        var (acting, interaction) = await AskAsync(bench);
        await AnswerAsync(bench, interaction, new JsonObject { ["type"] = 5, ["data"] = new JsonObject { ["flags"] = 64 } });
        var path = $"webhooks/{bench.Discord.ApplicationId}/{interaction["token"]}/messages/@original";

        time.Advance(TimeSpan.FromMinutes(14));
        var filled = await bench.AskAsync(HttpMethod.Patch, path, new JsonObject { ["content"] = "Voilà." });
        time.Advance(TimeSpan.FromMinutes(2));
        var expired = await bench.AskAsync(HttpMethod.Patch, path, new JsonObject { ["content"] = "Encore." });

        var outcome = await acting;
        Assert.Equal(200, filled.Status);
        Assert.Equal(("Voilà.", true, true), (outcome.Text, outcome.IsEphemeral, outcome.WasDeferred));
        Assert.Equal((401, 50027), (expired.Status, expired.Code));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_form_opens_is_filled_by_label_and_comes_back_whole()
    {
        await using var bench = await Bench.StartAsync();
        var (acting, interaction) = await AskAsync(bench);
        await AnswerAsync(bench, interaction, Form());
        var form = (await acting).Modal!;

        var sending = bench.Discord.As("Agnès").SubmitAsync(form, ("Pourquoi ?", "Pour Corinne Marchand"));
        var submitted = await bench.Bot.HearAsync("INTERACTION_CREATE");
        await AnswerAsync(bench, submitted, RawBot.Saying("Merci."));

        Assert.Equal("Pour Corinne Marchand", (string?)submitted["data"]!["components"]![0]!["component"]!["value"]);
        Assert.Equal("Merci.", (await sending).Text);
        await Assert.ThrowsAsync<CannotAct>(() => bench.Discord.As("Nora").SubmitAsync(form, ("Pourquoi ?", "…")));
        await Assert.ThrowsAsync<CannotAct>(() => bench.Discord.As("Agnès").SubmitAsync(form, ("Pourquoi ?", new string('x', 281))));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_button_is_pressed_by_its_label_and_updates_its_message()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        var channel = bench.World.Channel("recommandations");
        await bench.PostAsync($"channels/{channel.Id}/messages", new JsonObject { ["content"] = "Cléo", ["components"] = Buttons("Envie", "wish:1") });
        var card = bench.Discord.As("Nora").Read(channel)[0];

        var pressing = bench.Discord.As("Nora").ClickAsync(card, "Envie");
        var pressed = await bench.Bot.HearAsync("INTERACTION_CREATE");
        await AnswerAsync(bench, pressed, new JsonObject { ["type"] = 7, ["data"] = new JsonObject { ["content"] = "Cléo · 1 envie" } });

        Assert.Equal("wish:1", (string?)pressed["data"]!["custom_id"]);
        Assert.Equal(card.Id.Text(), (string?)pressed["message"]!["id"]);
        Assert.Contains("1 envie", (await pressing).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CannotAct>(() => bench.Discord.As("Nora").ClickAsync(card, "Absent"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Choices_are_offered_while_typing()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        await bench.Bot.RegisterAsync(autocomplete: true);

        var typing = bench.Discord.As("Zoé").AutocompleteAsync("accueil", "reco", "film", "miserab");
        var asked = await bench.Bot.HearAsync("INTERACTION_CREATE");
        var choices = new JsonArray(new JsonObject { ["name"] = "Les Misérables", ["value"] = "c:1" });
        await AnswerAsync(bench, asked, new JsonObject { ["type"] = 8, ["data"] = new JsonObject { ["choices"] = choices } });

        Assert.True((bool?)asked["data"]!["options"]![0]!["focused"]);
        Assert.Equal(new Choice("Les Misérables", "c:1"), Assert.Single((await typing).Choices));
    }

    [Fact(Timeout = 120_000)]
    public async Task On_a_person_s_account_the_application_follows_into_a_server_without_it()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        bench.Discord.Limits.AreEnforced = false;
        var maya = bench.World.Person("Maya");
        maya.InstalledTheApp = true;
        var abroad = bench.World.AddChannel(bench.World.AddGuild("Ailleurs", maya), "general");
        var command = new JsonObject { ["name"] = "film", ["description"] = "Un film", ["integration_types"] = new JsonArray(0, 1) };
        await bench.PostAsync($"applications/{bench.Discord.ApplicationId}/commands", command);

        var acting = bench.Discord.As("Maya").StartSlash(abroad, "film");
        var interaction = await bench.Bot.HearAsync("INTERACTION_CREATE");
        await AnswerAsync(bench, interaction, RawBot.Saying("Bonjour"));
        var codes = new List<int?>();
        for (var i = 0; i < 6; i++) codes.Add((await bench.PostAsync($"webhooks/{bench.Discord.ApplicationId}/{interaction["token"]}", new JsonObject { ["content"] = "…" })).Code);

        Assert.Equal(maya.Id.Text(), (string?)interaction["authorizing_integration_owners"]!["1"]);
        Assert.Null(interaction["authorizing_integration_owners"]!["0"]);
        Assert.Equal(abroad.Guild!.Id.Text(), (string?)interaction["guild_id"]);
        Assert.Contains(40094, codes);
        Assert.Equal("Bonjour", (await acting.SettledAsync()).Message!.Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_forged_click_and_a_second_delivery_reach_the_bot()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Bot.StartAsync();
        var data = new JsonObject { ["custom_id"] = "forged", ["component_type"] = 2 };

        var outcome = bench.Discord.As("Paul").Forge(InteractionKind.Component, bench.World.Channel("accueil"), data, tamper: payload => payload["guild_id"] = "42");
        var first = await bench.Bot.HearAsync("INTERACTION_CREATE");
        bench.Discord.SendInteraction(outcome.Interaction.Payload);
        var second = await bench.Bot.HearAsync("INTERACTION_CREATE");

        Assert.Equal("42", (string?)first["guild_id"]);
        Assert.Equal((string?)first["id"], (string?)second["id"]);
    }

    private static async Task<(Task<InteractionOutcome> Acting, JsonNode Interaction)> AskAsync(Bench bench)
    {
        await bench.Bot.StartAsync();
        await bench.Bot.RegisterAsync();
        var acting = bench.Discord.As("Agnès").SlashAsync("recommandations", "reco", ("film", "Cléo de 5 à 7"));
        return (acting, await bench.Bot.HearAsync("INTERACTION_CREATE"));
    }

    private static async Task<(int Status, int? Code)> AnswerAsync(Bench bench, JsonNode interaction, JsonObject body)
    {
        var (status, code, _) = await bench.PostAsync($"interactions/{interaction["id"]}/{interaction["token"]}/callback", body);
        return (status, code);
    }

    private static JsonArray Buttons(string label, string id) =>
        new(new JsonObject { ["type"] = 1, ["components"] = new JsonArray(new JsonObject { ["type"] = 2, ["style"] = 2, ["label"] = label, ["custom_id"] = id }) });

    private static JsonObject Form()
    {
        var field = new JsonObject { ["type"] = 4, ["custom_id"] = "why", ["style"] = 2, ["max_length"] = 280 };
        var label = new JsonObject { ["type"] = 18, ["label"] = "Pourquoi\u00A0?", ["component"] = field };
        return new() { ["type"] = 9, ["data"] = new JsonObject { ["title"] = "Recommander", ["custom_id"] = "reco:1", ["components"] = new JsonArray(label) } };
    }
}
