using System.Globalization;

namespace CineBot.Rehearsal.Faults;

/// <summary>What happens to a request instead of, or around, its proper answer.</summary>
internal sealed record RestEffect
{
    /// <summary>Answers this without looking at the request.</summary>
    public int? Status { get; init; }

    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Waits on wire time before the request is looked at.</summary>
    public TimeSpan DelaysRequest { get; init; }

    /// <summary>Waits on wire time after it was applied, before it is answered.</summary>
    public TimeSpan DelaysAnswer { get; init; }

    /// <summary>Holds the request until the task ends.</summary>
    public Task? HeldUntil { get; init; }

    /// <summary>Applies the request, then cuts the connection.</summary>
    public bool LosesAnswer { get; init; }

    /// <summary>Cuts the connection without applying anything.</summary>
    public bool CutsConnection { get; init; }

    public static RestEffect Error(int status, int code, string message) =>
        new() { Status = status, Body = $$"""{"message":"{{message}}","code":{{code}}}""" };

    public static RestEffect ServerError(int status) => new() { Status = status, Body = $"<html><body>{status}</body></html>", ContentType = "text/html" };

    /// <summary>429; the scope is user, global or shared.</summary>
    public static RestEffect TooMany(TimeSpan retryAfter, string scope = "user")
    {
        var seconds = retryAfter.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        var isGlobal = scope == "global";
        var headers = new Dictionary<string, string> { ["Retry-After"] = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture), ["X-RateLimit-Scope"] = scope };
        if (isGlobal) headers["X-RateLimit-Global"] = "true";
        return new()
        {
            Status = 429,
            Headers = headers,
            Body = $$"""{"message":"You are being rate limited.","retry_after":{{seconds}},"global":{{(isGlobal ? "true" : "false")}}}""",
        };
    }

    /// <summary>The door in front of Discord, shut: HTML, no rate-limit headers.</summary>
    public static RestEffect Cloudflare(int status, TimeSpan? retryAfter = null) => new()
    {
        Status = status,
        ContentType = "text/html; charset=UTF-8",
        Body = $"<!doctype html><html><head><title>Access denied | Error {(status == 429 ? 1015 : 1020)}</title></head><body>You are being blocked.</body></html>",
        Headers = retryAfter is { } wait
            ? new Dictionary<string, string> { ["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) }
            : new Dictionary<string, string>(),
    };

    public static RestEffect Delay(TimeSpan request) => new() { DelaysRequest = request };

    public static RestEffect Unauthorized { get; } = new() { Status = 401, Body = """{"message":"401: Unauthorized","code":0}""" };

    public static RestEffect AutoModerated { get; } = Error(400, 200000, "Message was blocked by automatic moderation");

    public static RestEffect TooManyCommandCreates { get; } = Error(400, 30034, "Max number of daily application command creates has been reached (200)");

    public static RestEffect LostAnswer { get; } = new() { LosesAnswer = true };

    public static RestEffect Cut { get; } = new() { CutsConnection = true };
}
