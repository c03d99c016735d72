using System.Text.Json;
using System.Text.Json.Nodes;

namespace CineBot.Discord.Probe;

/// <summary>One request and its answer as they went over the wire, without any header; a body that is no JSON is null.</summary>
internal sealed record Recorded(string Method, string Path, JsonNode? Body, int Status, JsonNode? Answer);

/// <summary>Keeps every request that passes, and what came back.</summary>
internal sealed class Recorder(HttpMessageHandler transport, Uri root) : DelegatingHandler(transport)
{
    private readonly Lock _gate = new();
    private readonly List<Recorded> _all = [];

    public IReadOnlyList<Recorded> All
    {
        get { lock (_gate) return [.. _all]; }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        var path = request.RequestUri!.PathAndQuery[(root.AbsolutePath.Length - 1)..];
        lock (_gate) _all.Add(new(request.Method.Method, path, Json(body), (int)response.StatusCode, Json(answer)));
        return response;
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // A page of the edge before Discord: its status says enough.
            return null;
        }
    }
}
