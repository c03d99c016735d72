using System.Text;
using CineBot.Rehearsal.Faults;
using CineBot.Rehearsal.World;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Rest;

/// <summary>Where every REST request comes in: noted, perhaps spoilt, checked, answered under the world's lock, noted again.</summary>
internal sealed class RestDoor(VirtualWorld world, RouteTable routes, RestFaults faults, RestGuard guard)
{
    public const string Prefix = "/api/v10";

    public async Task AnswerAsync(HttpContext http)
    {
        var path = Uri.UnescapeDataString(http.Request.Path.Value![Prefix.Length..]);
        var (route, values, known) = routes.Find(http.Request.Method, path);
        var body = await RequestBody.ReadAsync(http.Request);
        var exchange = guard.Transcript.Begin(new RestExchange(http.Request.Method, Url(http), route?.Template ?? path, Now)
        {
            Headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = body.Json,
            FileNames = [.. body.Files.Select(file => file.FileName)],
        });
        var effect = faults.Take(exchange.Route);
        if (effect is not null) await DelayAsync(effect, http.RequestAborted);
        if (effect?.CutsConnection == true)
        {
            Cut(http, exchange);
            return;
        }

        var reply = effect?.Status is { } status ? new Reply(status, effect.Body, effect.ContentType, effect.Headers)
            : route is null ? Reply.NotFound(known)
            : Handle(http, route, values!, body);
        if (effect is { DelaysAnswer.Ticks: > 0 }) await Task.Delay(effect.DelaysAnswer, world.Clocks.Wire);
        if (effect?.LosesAnswer == true) Cut(http, exchange);
        else await WriteAsync(http, exchange, reply);
    }

    private DateTimeOffset Now => world.Clocks.Wire.GetUtcNow();

    private static string Url(HttpContext http) => $"{http.Request.Path}{http.Request.QueryString}";

    private async Task DelayAsync(RestEffect effect, CancellationToken cancellation)
    {
        if (effect.DelaysRequest > TimeSpan.Zero) await Task.Delay(effect.DelaysRequest, world.Clocks.Wire, cancellation);
        if (effect.HeldUntil is { } held) await held.WaitAsync(cancellation);
    }

    private Reply Handle(HttpContext http, Route route, Dictionary<string, string> values, RequestBody body)
    {
        lock (world.Gate)
        {
            var headers = new Dictionary<string, string>();
            world.ArchiveQuietThreads();
            try
            {
                guard.Admit(http.Request, route, values, headers);
                var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
                var request = new RestRequest(values, query, body.Parse(), body.Files);
                var answer = route.Answer(request);
                return new Reply(answer.Status, answer.Body?.Written() ?? "", "application/json", headers);
            }
            catch (RestRefusal refusal)
            {
                return new Reply(refusal.Status, refusal.ToJson().Written(), "application/json", headers);
            }
        }
    }

    private void Cut(HttpContext http, RestExchange exchange)
    {
        guard.Transcript.Finish(exchange, 0, "", Now);
        http.Abort();
    }

    private async Task WriteAsync(HttpContext http, RestExchange exchange, Reply reply)
    {
        http.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers) http.Response.Headers[name] = value;
        if (reply.Status != 204)
        {
            http.Response.ContentType = reply.ContentType;
            var bytes = Encoding.UTF8.GetBytes(reply.Body);
            http.Response.ContentLength = bytes.Length;
            await http.Response.Body.WriteAsync(bytes);
        }

        await http.Response.CompleteAsync();
        guard.Transcript.Finish(exchange, reply.Status, reply.Body, Now);
    }

    private sealed record Reply(int Status, string Body, string ContentType, IReadOnlyDictionary<string, string> Headers)
    {
        public static Reply NotFound(bool known) => known
            ? new Reply(405, """{"message":"405: Method Not Allowed","code":0}""", "application/json", new Dictionary<string, string>())
            : new Reply(404, """{"message":"404: Not Found","code":0}""", "application/json", new Dictionary<string, string>());
    }
}
