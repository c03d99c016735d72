using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Loopback;

/// <summary>A client without wits: sends what it is told, keeps what it hears. It shares nothing with the bot's own client.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    private readonly RehearsalDiscord _discord;
    private readonly MemoryStream _compressed = new();
    private ClientWebSocket _socket = new();
    private ZLibStream? _inflate;
    private long _read;

    public RawBot(RehearsalDiscord discord)
    {
        _discord = discord;
        Http = new HttpClient { BaseAddress = new Uri($"{discord.ApiBaseUrl}/") };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", discord.BotToken);
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
    }

    public HttpClient Http { get; }

    public int Sequence { get; private set; }

    public string SessionId { get; private set; } = "";

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public async Task ConnectAsync(bool compressed = false, string path = "/gateway")
    {
        _socket.Dispose();
        _socket = new ClientWebSocket();
        (_inflate, _read) = (null, 0);
        _compressed.SetLength(0);
        if (compressed) _inflate = new ZLibStream(_compressed, CompressionMode.Decompress);
        var query = compressed ? "?v=10&encoding=json&compress=zlib-stream" : "?v=10&encoding=json";
        await _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{_discord.Port}{path}{query}"), CancellationToken.None);
        Assert.Equal(10, (int?)(await ReceiveAsync())?["op"]);
    }

    /// <summary>Connects, identifies, and reads up to the guild.</summary>
    public async Task<JsonNode> StartAsync(int intents = 1, bool compressed = false)
    {
        await ConnectAsync(compressed);
        await IdentifyAsync(intents);
        var ready = await HearAsync("READY");
        SessionId = ready["session_id"]!.GetValue<string>();
        if ((intents & 1) != 0) await HearAsync("GUILD_CREATE");
        return ready;
    }

    public Task IdentifyAsync(int intents = 1, string? token = null, int[]? shard = null) => SendAsync(2, new JsonObject
    {
        ["token"] = token ?? _discord.BotToken,
        ["intents"] = intents,
        ["shard"] = new JsonArray([.. (shard ?? [0, 1]).Select(part => JsonValue.Create(part))]),
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "raw", ["device"] = "raw" },
    });

    public Task ResumeAsync(int? sequence = null) => SendAsync(6, new JsonObject
    {
        ["token"] = _discord.BotToken,
        ["session_id"] = SessionId,
        ["seq"] = sequence ?? Sequence,
    });

    public Task SendAsync(int op, JsonNode? data) => SendTextAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public Task SendTextAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The payload of the next dispatch of that name; others are passed over.</summary>
    public async Task<JsonNode> HearAsync(string type)
    {
        while (true)
        {
            var frame = await ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {CloseStatus} before {type}.");
            if ((string?)frame["t"] == type) return frame["d"]!;
        }
    }

    /// <summary>The next frame of that opcode.</summary>
    public async Task<JsonNode> HearOpAsync(int op)
    {
        while (true)
        {
            var frame = await ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {CloseStatus} before op {op}.");
            if ((int?)frame["op"] == op) return frame;
        }
    }

    /// <summary>Reads until closed; the code.</summary>
    public async Task<int> HearCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return (int)CloseStatus!;
    }

    /// <summary>The next frame, or null once closed.</summary>
    public async Task<JsonNode?> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);

        var frame = JsonNode.Parse(_inflate is null ? Encoding.UTF8.GetString(message.ToArray()) : Inflated(message.ToArray()))!;
        if ((int?)frame["s"] is { } sequence) Sequence = sequence;
        return frame;
    }

    public void Drop() => _socket.Abort();

    public Task<HttpResponseMessage> CallbackAsync(JsonNode interaction, JsonObject body, string query = "") =>
        Http.PostAsJsonAsync($"interactions/{interaction["id"]}/{interaction["token"]}/callback{query}", body);

    /// <summary>Registers one slash command with one option.</summary>
    public async Task RegisterAsync(string name = "reco", bool autocomplete = false)
    {
        var option = new JsonObject { ["type"] = 3, ["name"] = "film", ["description"] = "Le film", ["required"] = true, ["autocomplete"] = autocomplete };
        var command = new JsonObject { ["type"] = 1, ["name"] = name, ["description"] = "Recommander un film", ["options"] = new JsonArray(option) };
        var answer = await Http.PutAsJsonAsync($"applications/{_discord.ApplicationId}/commands", new JsonArray(command));
        answer.EnsureSuccessStatusCode();
    }

    public static JsonObject Saying(string content, int flags = 64) =>
        new() { ["type"] = 4, ["data"] = new JsonObject { ["content"] = content, ["flags"] = flags } };

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        Http.Dispose();
        _compressed.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Inflated(byte[] part)
    {
        Assert.Equal<byte>([0x00, 0x00, 0xFF, 0xFF], part[^4..]);
        _compressed.Position = _compressed.Length;
        _compressed.Write(part);
        _compressed.Position = _read;
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (_inflate!.Read(buffer) is var count and > 0) text.Write(buffer, 0, count);
        _read = _compressed.Position;
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
