using System.Net;
using System.Text;
using CineBot.External.Tmdb;
using CineBot.Features.Films.Sources;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineBot.Tests.Features.Films.Sources;

/// <summary>TMDB at the other end of the bot's own client, without a network: it answers what a test says, or not at all.</summary>
internal sealed class FakeTmdb : HttpMessageHandler
{
    public const string Key = "eyJhbGciOiJub25lIn0.eyJhdWQiOiJ0ZXN0cyJ9.a-key-that-nobody-must-read";

    private readonly List<(string Question, string Json)> _answers = [];

    /// <summary>Path and query of every question.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>What it answers in place of what it was told to say; null keeps silent for ever.</summary>
    public Func<HttpResponseMessage?>? Instead { get; set; }

    /// <summary>Set again whenever a question arrives.</summary>
    public SemaphoreSlim Arrived { get; } = new(0);

    /// <summary>The bot with this source.</summary>
    public Task<Club> OpenClubAsync(Action<IServiceCollection>? more = null) => Club.OpenAsync(services =>
    {
        more?.Invoke(services);
        services.AddSingleton(parts => TmdbClient.Open(new("https://tmdb.example/3/"), Key, this, parts.GetRequiredService<TimeProvider>(), parts.GetRequiredService<ILogger<TmdbClient>>()));
        services.AddSingleton<IFilmSource, TmdbFilms>();
    });

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    /// <summary>What it says to a question that begins so; what is said last holds.</summary>
    public void Say(string question, string json) => _answers.Insert(0, (question, json));

    /// <summary>The film of these tests, which no catalogue holds, as a search lists it and as its own page shows it.</summary>
    public void KnowTheBarge(string? poster = "/abcDEF123.jpg", string title = "Peniche", string translations = """{"iso_639_1":"en","iso_3166_1":"US","data":{"title":"The Wild Grass Barge"}}""")
    {
        const string listed = """{"id":900001,"adult":false,"original_title":"Péniche aux herbes folles","title":"Péniche aux herbes folles","release_date":"2019-05-21"}""";
        Say("/3/search/movie?query=" + title.ToLowerInvariant(), $$"""{"page":1,"results":[{{listed}}]}""");
        Say("/3/movie/900001", Page(900_001, "Péniche aux herbes folles", "2019-05-21", "Odile Kervadec", poster, translations));
    }

    /// <summary>A film of our catalogue, as the source knows it.</summary>
    public void KnowCléo(string director = "Agnès Varda", string date = "1962-04-11")
    {
        Say("/3/search/movie?query=C", $$"""{"results":[{"id":499,"original_title":"Cléo de 5 à 7","title":"Cléo de 5 à 7","release_date":"{{date}}"}]}""");
        Say("/3/movie/499", Page(499, "Cléo de 5 à 7", date, director, "/cleo.jpg", ""));
    }

    public static string Page(long number, string title, string date, string director, string? poster, string translations) =>
        $$$"""
        {"id":{{{number}}},"adult":false,"original_title":"{{{title}}}","title":"{{{title}}}","release_date":"{{{date}}}","runtime":94,"poster_path":{{{(poster is null ? "null" : $"\"{poster}\"")}}},
        "credits":{"crew":[{"job":"Editor","name":"Personne"},{"job":"Director","name":"{{{director}}}"}]},"translations":{"translations":[{{{translations}}}]},
        "watch/providers":{"results":{"FR":{"link":"https://example.org","flatrate":[{"provider_name":"Ciné-Soupente"}],"ads":[{"provider_name":"Télé Libre"}],"buy":[{"provider_name":"Rive Nord"}]},
        "CA":{"rent":[{"provider_name":"Rive Nord"}]} } } }
        """;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!.PathAndQuery);
        Arrived.Release();
        if (request.Headers.Authorization?.ToString() != $"Bearer {Key}") return Json("""{"status_code":7}""", HttpStatusCode.Unauthorized);
        if (Instead is null) return _answers.Where(answer => request.RequestUri.PathAndQuery.StartsWith(answer.Question, StringComparison.Ordinal)).Select(answer => Json(answer.Json)).FirstOrDefault() ?? Json("""{"results":[]}""", request.RequestUri.PathAndQuery.Contains("/search/", StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        if (Instead() is { } answered) return answered;
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("It never answers.");
    }
}
