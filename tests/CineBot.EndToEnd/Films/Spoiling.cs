using System.Text;
using Microsoft.AspNetCore.Http;

namespace CineBot.EndToEnd.Films;

/// <summary>An answer that a source should not give, and the <paramref name="Trouble"/> that the bot takes it for.</summary>
internal sealed record Spoiling(string Trouble, Func<HttpContext, Task> Answer)
{
    public static readonly IReadOnlyDictionary<string, Spoiling> All = new Dictionary<string, Spoiling>
    {
        ["a page"] = new("Nonsense", http => WriteAsync(http, 200, "text/html", "<html>Just a moment…</html>")),
        ["a page that says it is JSON"] = new("Nonsense", http => WriteAsync(http, 200, "application/json", "<html></html>")),
        ["another place"] = new("Nonsense", http =>
        {
            http.Response.Redirect("/films/3/elsewhere");
            return Task.CompletedTask;
        }),
        ["half an answer"] = new("Unreachable", http =>
        {
            http.Response.ContentLength = 1_000;
            return WriteAsync(http, 200, "application/json", """{"results":[""");
        }),
        ["a broken line"] = new("Unreachable", http =>
        {
            http.Abort();
            return Task.CompletedTask;
        }),
        ["too much"] = new("Nonsense", async http =>
        {
            http.Response.ContentType = "application/json";
            var block = Encoding.ASCII.GetBytes(new string(' ', 65_536));
            await http.Response.WriteAsync("""{"results":[""", http.RequestAborted);
            for (var i = 0; i < 800; i++) await http.Response.Body.WriteAsync(block, http.RequestAborted);
            await http.Response.WriteAsync("]}", http.RequestAborted);
        }),
        ["a deep well"] = new("Nonsense", http => WriteAsync(http, 200, "application/json", $$"""{"results":[],"deep":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""")),
        ["a refused key"] = new("KeyRefused", http => WriteAsync(http, 401, "application/json", """{"status_code":7}""")),
        ["too often"] = new("Busy", http =>
        {
            http.Response.Headers.RetryAfter = "60";
            return WriteAsync(http, 429, "application/json", """{"status_code":25}""");
        }),
        ["silence"] = new("Slow", async http =>
        {
            var hungUp = new TaskCompletionSource();
            await using var waiting = http.RequestAborted.Register(hungUp.SetResult);
            await hungUp.Task;
        }),
        ["an outage"] = new("Unreachable", http => WriteAsync(http, 503, "text/plain", "no")),
    };

    private static Task WriteAsync(HttpContext http, int status, string type, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        return http.Response.WriteAsync(body);
    }
}
