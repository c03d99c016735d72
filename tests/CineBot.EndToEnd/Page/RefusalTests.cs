using System.Text.Json.Nodes;
using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Page;

/// <summary>What cannot be done is refused with a word that the page can say in both languages.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private RehearsalDiscord? _discord;

    private RehearsalDiscord Discord => _discord!;

    public async ValueTask InitializeAsync() => _discord = await RehearsalDiscord.StartAsync();

    public ValueTask DisposeAsync() => Discord.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public Task Writing_where_one_may_only_read() =>
        IsRefusedAsync("say", "read_only", new() { ["channel"] = "coulisses", ["content"] = "Bonsoir." });

    [Fact(Timeout = 120_000)]
    public Task Writing_where_one_sees_nothing() =>
        IsRefusedAsync("say", "unseen", new() { ["channel"] = "moderation", ["content"] = "Bonsoir." });

    [Fact(Timeout = 120_000)]
    public Task Asking_a_bot_that_has_no_command_yet() =>
        IsRefusedAsync("slash", "no_command", new() { ["channel"] = "accueil", ["command"] = "reco" });

    [Fact(Timeout = 120_000)]
    public Task Pressing_what_a_message_does_not_show()
    {
        var message = Discord.As("Nora").Say(Discord.World.Channel("accueil"), "Bonsoir.");
        return IsRefusedAsync("click", "changed", new() { ["message"] = $"{message.Id}", ["button"] = "1/party.yes" });
    }

    [Fact(Timeout = 120_000)]
    public Task Pressing_on_a_message_that_is_gone() =>
        IsRefusedAsync("click", "unseen", new() { ["message"] = "1", ["button"] = "1/party.yes" });

    [Fact(Timeout = 120_000)]
    public Task Sending_a_form_that_nobody_opened() =>
        IsRefusedAsync("submit", "no_form", new() { ["interaction"] = "1", ["values"] = new JsonObject() });

    private async Task IsRefusedAsync(string act, string why, JsonObject body)
    {
        using var zoé = new Window(Discord, "Zoé");

        var answer = await zoé.ActAsync(act, body);

        Assert.Equal(why, $"{answer["why"]}");
        Assert.NotEmpty($"{answer["problem"]}");
        foreach (var language in new[] { "fr", "en" })
        {
            using var texts = await zoé.GetAsync($"/js/texts/texts.{language}.js");
            Assert.Contains($"\"refused.{why}\": \"", await texts.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }
}
