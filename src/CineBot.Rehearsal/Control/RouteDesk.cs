using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.People;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Control;

/// <summary>Answers JSON routes: finds the one that is meant, reads what it is given, turns what cannot be into one sentence.</summary>
internal sealed class RouteDesk(RehearsalDiscord discord, IReadOnlyList<ControlRoute> routes)
{
    public IReadOnlyList<ControlRoute> Routes => routes;

    public async Task AnswerAsync(HttpContext http)
    {
        try
        {
            if (Foreigners.Sent(http.Request, discord.Port)) await WriteAsync(http, 403, Problem("Only this machine speaks here."));
            else await MatchAsync(http);
        }
        catch (Exception wrong) when (wrong is CannotAct or InvalidOperationException or JsonException or FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            await WriteAsync(http, 400, Problem(wrong.Message, (wrong as CannotAct)?.Why));
        }
    }

    public static async Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync(body.Written());
    }

    /// <summary>One English sentence for whoever speaks to the routes, and the word by which the page says it to people.</summary>
    public static JsonObject Problem(string message, string? why = null) => why is null ? new() { ["problem"] = message } : new() { ["problem"] = message, ["why"] = why };

    private async Task MatchAsync(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var route in routes)
        {
            if (route.Match(http.Request.Method, parts) is not { } values) continue;
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(http.RequestAborted);
            var body = text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];
            var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            await WriteAsync(http, route.Status, await route.Answer(new ControlCall(discord, values, query, body), http.RequestAborted));
            return;
        }

        await WriteAsync(http, 404, Problem("There is no such route; GET /rehearsal/ lists them."));
    }
}
