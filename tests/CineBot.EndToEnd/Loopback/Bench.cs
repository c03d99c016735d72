using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Loopback;

/// <summary>A loopback with the demo community and a raw client; what the tests of it share.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private Bench(RehearsalDiscord discord) => (Discord, Bot) = (discord, new RawBot(discord));

    public RehearsalDiscord Discord { get; }

    public RawBot Bot { get; }

    public VirtualWorld World => Discord.World;

    public Guild Guild => World.Guilds[0];

    public static async Task<Bench> StartAsync(Rehearsal.RehearsalOptions? options = null) => new(await RehearsalDiscord.StartAsync(options));

    /// <summary>Sends a request and reads status, Discord's code and the body.</summary>
    public async Task<(int Status, int? Code, JsonNode? Body)> AskAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await Bot.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var json = text.Length == 0 ? null : JsonNode.Parse(text);
        return ((int)answer.StatusCode, (json as JsonObject)?["code"]?.GetValue<int>(), json);
    }

    public Task<(int Status, int? Code, JsonNode? Body)> PostAsync(string path, JsonNode body) => AskAsync(HttpMethod.Post, path, body);

    public Task<(int Status, int? Code, JsonNode? Body)> SayAsync(Channel channel, string content, JsonObject? allowed = null)
    {
        var body = new JsonObject { ["content"] = content };
        if (allowed is not null) body["allowed_mentions"] = allowed;
        return PostAsync($"channels/{channel.Id}/messages", body);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
    }
}
