using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CineBot.Rehearsal.Films;

/// <summary>
/// A stand-in for TMDB on this machine: it asks for the key, knows a few films, and writes down what it is asked. A test may have it answer
/// anything else instead.
/// </summary>
internal sealed class FilmDoor
{
    public const string Prefix = "/films/3";

    /// <summary>In the form of TMDB's own, good for nothing but this stand-in.</summary>
    public const string Key = "eyJhbGciOiJub25lIn0.eyJhdWQiOiJyZWhlYXJzYWwifQ.a-stand-in-and-nothing-else";

    private readonly Lock _lock = new();
    private readonly List<string> _asked = [];

    /// <summary>What it answers in place of its own answers.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public List<StandInFilm> Films { get; } = [.. StandInFilms.All];

    /// <summary>The questions so far, path and query.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_lock) return [.. _asked];
        }
    }

    public async Task AnswerAsync(HttpContext http)
    {
        lock (_lock) _asked.Add($"{http.Request.Path.Value![Prefix.Length..]}{http.Request.QueryString}");
        if (Instead is { } instead) await instead(http);
        else if (http.Request.Headers.Authorization != $"Bearer {Key}") await WriteAsync(http, 401, Refusal(7, "Invalid API key: You must be granted a valid key."));
        else if (Find(http.Request) is { } answer) await WriteAsync(http, 200, answer);
        else await WriteAsync(http, 404, Refusal(34, "The resource you requested could not be found."));
    }

    private JsonObject? Find(HttpRequest request) => request.Path.Value![Prefix.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["search", "movie"] => Search($"{request.Query["query"]}", IsFrench(request)),
        ["movie", var number] when Films.Find(film => film.Number.ToString(CultureInfo.InvariantCulture) == number) is { } film => FilmJson.Whole(film, IsFrench(request)),
        _ => null,
    };

    private JsonObject Search(string query, bool isFrench)
    {
        var found = Films.Where(film => new[] { film.Original, film.French, film.English }.Any(title => CultureInfo.InvariantCulture.CompareInfo.IndexOf(title, query, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));
        return new() { ["page"] = 1, ["results"] = new JsonArray([.. found.Select(film => FilmJson.Listed(film, isFrench))]) };
    }

    private static bool IsFrench(HttpRequest request) => request.Query["language"] == "fr-FR";

    private static JsonObject Refusal(int code, string message) => new() { ["success"] = false, ["status_code"] = code, ["status_message"] = message };

    private static Task WriteAsync(HttpContext http, int status, JsonObject answer)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json;charset=utf-8";
        return http.Response.WriteAsync(answer.ToJsonString());
    }
}
