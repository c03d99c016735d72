using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CineBot.Rehearsal;
using CineBot.Rehearsal.People;

namespace CineBot.EndToEnd.Loopback;

/// <summary>The whole way once: connect, register, be spoken to, answer, write.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private RehearsalDiscord _discord = null!;
    private RawBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await RehearsalDiscord.StartAsync();
        _bot = new RawBot(_discord);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Theory(Timeout = 120_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_is_welcomed_and_its_heartbeat_acknowledged(bool compressed)
    {
        var ready = await _bot.StartAsync(compressed: compressed);

        await _bot.SendAsync(1, _bot.Sequence);

        Assert.Equal($"ws://127.0.0.1:{_discord.Port}/gateway/resume", (string?)ready["resume_gateway_url"]);
        Assert.Equal(11, (int?)(await _bot.ReceiveAsync())!["op"]);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_slash_command_is_answered_for_its_person_alone()
    {
        await _bot.StartAsync();
        await _bot.RegisterAsync();

        var acting = _discord.As("Agnès").SlashAsync("recommandations", "reco", ("film", "Cléo de 5 à 7"));
        var interaction = await _bot.HearAsync("INTERACTION_CREATE");
        var answer = await _bot.CallbackAsync(interaction, RawBot.Saying("C’est noté."));
        var outcome = await acting;

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("Cléo de 5 à 7", (string?)interaction["data"]!["options"]![0]!["value"]);
        Assert.Equal("C’est noté.", outcome.Text);
        Assert.True(outcome.IsEphemeral);
        Assert.Single(_discord.As("Agnès").Read("recommandations"));
        Assert.Empty(_discord.As("Nora").Read("recommandations"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_second_answer_is_refused()
    {
        await _bot.StartAsync();
        await _bot.RegisterAsync();
        var acting = _discord.As("Agnès").SlashAsync("recommandations", "reco", ("film", "Cléo"));
        var interaction = await _bot.HearAsync("INTERACTION_CREATE");
        await _bot.CallbackAsync(interaction, RawBot.Saying("Une fois."));

        var second = await _bot.CallbackAsync(interaction, RawBot.Saying("Deux fois."));

        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Equal(40060, (int?)(await second.Content.ReadFromJsonAsync<JsonNode>())!["code"]);
        Assert.Equal("Une fois.", (await acting).Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_message_with_a_nonce_is_made_once()
    {
        var channel = _discord.World.Channel("seances");
        var body = new JsonObject { ["content"] = "Ce soir", ["nonce"] = "n1", ["enforce_nonce"] = true };

        var first = await (await _bot.Http.PostAsJsonAsync($"channels/{channel.Id}/messages", body)).Content.ReadFromJsonAsync<JsonNode>();
        var second = await (await _bot.Http.PostAsJsonAsync($"channels/{channel.Id}/messages", body)).Content.ReadFromJsonAsync<JsonNode>();

        Assert.Equal((string?)first!["id"], (string?)second!["id"]);
        Assert.Equal("Ce soir", Assert.Single(_discord.As("Zoé").Read(channel)).Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task Nobody_runs_a_command_that_is_not_registered_or_lacks_an_option()
    {
        await _bot.RegisterAsync();

        await Assert.ThrowsAsync<CannotAct>(() => _discord.As("Agnès").SlashAsync("recommandations", "seance"));
        await Assert.ThrowsAsync<CannotAct>(() => _discord.As("Agnès").SlashAsync("recommandations", "reco"));
        await Assert.ThrowsAsync<CannotAct>(() => _discord.As("Zoé").SlashAsync("moderation", "reco", ("film", "Cléo")));
    }
}
