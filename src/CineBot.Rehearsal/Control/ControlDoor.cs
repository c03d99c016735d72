using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.People;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Control;

/// <summary>The control side under /rehearsal: acts for people, says what they see, spoils things, moves time. GET /rehearsal/ lists it all.</summary>
internal sealed class ControlDoor(RehearsalDiscord discord)
{
    private readonly List<ControlRoute> _routes = [.. Looking.Routes, .. Acting.Routes, .. Spoiling.Routes, .. Moving.Routes];

    public async Task AnswerAsync(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            if (IsForeign(http.Request)) await WriteAsync(http, 403, Problem("Only this machine speaks here."));
            else if (parts.Length == 1) await WriteAsync(http, 200, Index());
            else await AnswerAsync(http, parts);
        }
        catch (Exception wrong) when (wrong is CannotAct or InvalidOperationException or JsonException or FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            await WriteAsync(http, 400, Problem(wrong.Message));
        }
    }

    private async Task AnswerAsync(HttpContext http, string[] parts)
    {
        foreach (var route in _routes)
        {
            if (route.Match(http.Request.Method, parts) is not { } values) continue;
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(http.RequestAborted);
            var body = text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];
            var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            await WriteAsync(http, 200, await route.Answer(new ControlCall(discord, values, query, body), http.RequestAborted));
            return;
        }

        await WriteAsync(http, 404, Problem("There is no such route; GET /rehearsal/ lists them."));
    }

    /// <summary>A page from elsewhere, open in the same browser, must not move this world.</summary>
    private bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"http://127.0.0.1:{discord.Port}" && origin != $"http://localhost:{discord.Port}";

    private JsonObject Index() => new()
    {
        ["routes"] = _routes.Select(route => new JsonObject { ["route"] = $"{route.Method} {route.Template}", ["does"] = route.Says }).AsArray(),
    };

    private static JsonObject Problem(string message) => new() { ["problem"] = message };

    private static async Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(body.Written());
    }
}
