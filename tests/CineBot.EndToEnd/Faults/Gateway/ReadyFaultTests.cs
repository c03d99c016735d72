using System.Text.Json.Nodes;
using CineBot.Discord.Gateway;
using CineBot.Tests.Discord.Gateway;

namespace CineBot.EndToEnd.Faults.Gateway;

/// <summary>Row 10 and the threat of the wrong host: READY is not what it should be.</summary>
public sealed class ReadyFaultTests : IAsyncLifetime
{
    private GatewayStage _stage = null!;
    private ConnectedBot? _bot;

    public async ValueTask InitializeAsync() => _stage = await GatewayStage.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        await _stage.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_10_After_any_malformed_READY_the_client_is_connected_within_a_minute()
    {
        var chance = new Random(10);
        for (var round = 1; round <= 40; round++)
        {
            await using var stage = await GatewayStage.OpenAsync();
            stage.Discord.Faults.Gateway.RewriteNext("READY", ready => Damage(ready, chance));
            await using var bot = new ConnectedBot(stage, new RememberedState());

            await bot.PassUntilAsync(() => bot.Pool.IsConnected);

            Assert.InRange(stage.Time.GetUtcNow() - GatewayStage.Monday, TimeSpan.Zero, TimeSpan.FromMinutes(1));
            Assert.InRange(stage.Sent(op: 2).Count, 1, 2);
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_10_A_READY_that_is_always_malformed_costs_ever_fewer_identifies()
    {
        _stage.Discord.Faults.Gateway.RewriteNext("READY", _ => new JsonObject(), times: 1000);
        _bot = new ConnectedBot(_stage, new RememberedState());

        await _bot.PassUntilAsync(() => _stage.Time.GetUtcNow() >= GatewayStage.Monday.AddHours(2));

        Assert.InRange(_stage.Sent(op: 2).Count, 10, 30);
        Assert.False(_bot.Running.IsCompleted);
        Assert.DoesNotContain(_bot.Heard, heard => heard.Name is GatewayEvent.Ready);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_token_is_never_sent_to_an_address_that_READY_makes_up()
    {
        _stage.Discord.Faults.Gateway.RewriteNext("READY", ready => With(ready, "resume_gateway_url", "ws://192.0.2.7/gateway"));
        _bot = new ConnectedBot(_stage, new RememberedState());

        await _bot.PassUntilAsync(() => _bot.Pool.IsConnected);

        Assert.Equal(2, _stage.Sent(op: 2).Count);
        Assert.Empty(_stage.Sent(op: 6));
    }

    private static JsonObject With(JsonObject ready, string field, JsonNode? value)
    {
        ready[field] = value;
        return ready;
    }

    /// <summary>Takes a field away, makes it something else, or adds what nobody knows.</summary>
    private static JsonNode Damage(JsonObject ready, Random chance)
    {
        var fields = ready.Select(field => field.Key).ToList();
        for (var blows = chance.Next(1, 5); blows > 0; blows--)
        {
            var field = fields[chance.Next(fields.Count)];
            JsonNode? other = chance.Next(7) switch
            {
                0 => null,
                1 => "",
                2 => -1,
                3 => new JsonArray(null, 1, "x"),
                4 => new JsonObject { ["id"] = 5 },
                5 => "wss://example.org",
                _ => true,
            };
            if (chance.Next(3) == 0) ready.Remove(field);
            else ready[chance.Next(6) == 0 ? $"new_{field}" : field] = other;
        }

        return chance.Next(10) == 0 ? new JsonArray() : ready;
    }
}
