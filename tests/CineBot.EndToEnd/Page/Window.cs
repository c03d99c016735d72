using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Page;

/// <summary>A browser's window as one person, without the browser: what it reads, and the live feed as it comes.</summary>
internal sealed class Window(RehearsalDiscord discord, string name) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{discord.Port}"), Timeout = Timeout.InfiniteTimeSpan };
    private StreamReader? _live;

    /// <summary>The number of the latest event, as a browser keeps it.</summary>
    public string? LastId { get; private set; }

    private string As => $"as={Uri.EscapeDataString(name)}";

    public async Task<JsonObject> ReadAsync(string path) => (await _http.GetFromJsonAsync<JsonObject>($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{As}"))!;

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{As}", UriKind.Relative));

    public async Task<JsonArray> MessagesAsync(string channel) => (await ReadAsync($"/page/messages?channel={channel}"))["messages"]!.AsArray();

    /// <summary>Acts as the page does, by the control side.</summary>
    public async Task<JsonObject> ActAsync(string act, JsonObject body)
    {
        using var answer = await _http.PostAsJsonAsync($"/rehearsal/people/{Uri.EscapeDataString(name)}/{act}", body);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>Listens from a position on, or from where the browser was last.</summary>
    public async Task ListenAsync(string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/page/live?{As}{(after is null ? "" : $"&after={after}")}");
        if (after is null && LastId is not null) request.Headers.Add("Last-Event-ID", LastId);
        var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        _live = new StreamReader(await answer.Content.ReadAsStreamAsync());
    }

    public void CloseLive() => _live?.Dispose();

    /// <summary>The next event of a kind that is as described; what came before it was let by, and is returned with it.</summary>
    public async Task<(JsonObject Data, IReadOnlyList<string> Before)> HearsAsync(string kind, Func<JsonObject, bool>? such = null)
    {
        var before = new List<string>();
        while (true)
        {
            var (heard, data) = await NextAsync();
            if (heard == kind && such?.Invoke(data) != false) return (data, before);
            before.Add($"{heard} {data.ToJsonString()}");
        }
    }

    public void Dispose()
    {
        _live?.Dispose();
        _http.Dispose();
    }

    private async Task<(string Kind, JsonObject Data)> NextAsync()
    {
        var kind = "";
        while (await _live!.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) LastId = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) return (kind, JsonNode.Parse(line[6..])!.AsObject());
        }

        throw new EndOfStreamException("The feed ended.");
    }
}
