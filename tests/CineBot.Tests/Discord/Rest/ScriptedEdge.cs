using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace CineBot.Tests.Discord.Rest;

/// <summary>The wire's other end: answers what a test says, and remembers what was asked and when.</summary>
internal sealed class ScriptedEdge(TimeProvider time, Func<Asked, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<Asked> _asked = new();

    public IReadOnlyList<Asked> Asked => [.. _asked];

    public static HttpResponseMessage Json(HttpStatusCode status, string json, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public static HttpResponseMessage Limited(double seconds, string scope) => Json(
        HttpStatusCode.TooManyRequests,
        string.Create(CultureInfo.InvariantCulture, $$"""{"message":"You are being rate limited.","retry_after":{{seconds}},"global":{{(scope == "global" ? "true" : "false")}}}"""),
        ("Retry-After", Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)), ("X-RateLimit-Scope", scope));

    public static HttpResponseMessage Refused(HttpStatusCode status, int code) =>
        Json(status, string.Create(CultureInfo.InvariantCulture, $$"""{"code":{{code}},"message":"No."}"""));

    public static HttpResponseMessage Page(HttpStatusCode status) =>
        new(status) { Content = new StringContent("<html>error code: 1015</html>", Encoding.UTF8, "text/html") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellation);
        var asked = new Asked(request.Method, request.RequestUri!, body, request.Headers.Authorization?.ToString(), time.GetUtcNow());
        _asked.Enqueue(asked);
        return answer(asked);
    }
}

/// <summary>A request as it reached the wire.</summary>
internal sealed record Asked(HttpMethod Method, Uri Address, string Body, string? Authorization, DateTimeOffset At);
