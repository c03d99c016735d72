using System.IO.Compression;
using System.Net;
using System.Text;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Films.Sources;

/// <summary>A source that is down, slow, out of its mind or hostile: the catalogue answers all the same, and it is noticed once.</summary>
public sealed class HostileSourceTests : IAsyncLifetime
{
    private readonly FakeTmdb _tmdb = new();
    private Club _club = null!;

    public static TheoryData<string> Nonsense => [.. Answers.Keys];

    private static readonly Dictionary<string, Func<HttpResponseMessage?>> Answers = new()
    {
        ["a page"] = () => new(HttpStatusCode.OK) { Content = new StringContent("<html><body>Just a moment…</body></html>", Encoding.UTF8, "text/html") },
        ["a page that says it is JSON"] = () => FakeTmdb.Json("<html></html>"),
        ["nothing"] = () => FakeTmdb.Json(""),
        ["null"] = () => FakeTmdb.Json("null"),
        ["a list"] = () => FakeTmdb.Json("[1,2,3]"),
        ["a number for a list"] = () => FakeTmdb.Json("""{"id":499,"results":7}"""),
        ["a name that is half a letter"] = () => FakeTmdb.Json("{\"\\ud800\":1}"),
        ["a film's name that is half a letter"] = () => FakeTmdb.Json("{\"results\":[{\"\\ud800\":1,\"title\":\"x\"}]}"),
        ["half of it"] = () => FakeTmdb.Json("""{"results":[{"id":1,"""),
        ["a deep well"] = () => FakeTmdb.Json(string.Concat(Enumerable.Repeat("{\"results\":[", 10_000))),
        ["50 MB"] = () => FakeTmdb.Json($$"""{"results":[],"x":"{{new string('x', 50_000_000)}}"}"""),
        ["a bomb"] = () => Zipped(new byte[60_000_000]),
        ["what is no archive"] = () => Zipped(null),
        ["another place"] = () => new(HttpStatusCode.Found) { Headers = { Location = new("https://evil.example/steal") } },
        ["a fault"] = () => new(HttpStatusCode.InternalServerError),
        ["an outage"] = () => FakeTmdb.Json("""{"status_code":9}""", HttpStatusCode.ServiceUnavailable),
        ["a broken line"] = () => throw new HttpRequestException("reset"),
        ["another film"] = () => FakeTmdb.Json(FakeTmdb.Page(666, "Cléo de 5 à 7", "1962-04-11", "Agnès Varda", "/evil.jpg", "")),
        ["a teapot"] = () => FakeTmdb.Json("{}", (HttpStatusCode)418),
        ["wrong letters"] = () => new(HttpStatusCode.OK) { Content = new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x3A, 0x31, 0x7D]) { Headers = { ContentType = new("application/json") } } },
    };

    public async ValueTask InitializeAsync() => _club = await _tmdb.OpenClubAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Whatever_it_answers_the_catalogue_does_its_work_and_it_is_noticed_once(string answer)
    {
        _tmdb.Instead = Answers[answer];

        foreach (var slip in new[] { "miserabels", "misarables", "mizerables", "miserablse", "miserablec" })
        {
            Assert.NotEmpty(await _club.TypeAsync(Zoé, "recommend", "film", slip));
            Assert.Contains("Cléo de 5 à 7", await SheetAsync());
        }

        Assert.Equal("recommendation.posted", (await _club.RecommendAsync(Zoé, "Cléo de 5 à 7", "Paris en temps réel")).Key());
        await _club.DeliverAsync();
        Assert.DoesNotContain("TMDB", _club.Shown(Recos));
        Assert.Equal(0, await _club.CountAsync("film_sheets WHERE asked_at IS NOT NULL"));
        Assert.Equal(3, _tmdb.Asked.Count);
        Assert.Single(_club.Log.Lines, line => line.Level is LogLevel.Warning && line.Line.StartsWith("TMDB is left alone until ", StringComparison.Ordinal));
        Assert.DoesNotContain(_club.Log.Lines, line => line.Level is LogLevel.Error);
        Assert.DoesNotContain(_club.Log.Lines, line => $"{line}".Contains("miserabels", StringComparison.Ordinal) || $"{line}".Contains(FakeTmdb.Key, StringComparison.Ordinal));
    }

    private async Task<string> SheetAsync() => _club.Words(await _club.AskAsync(Zoé, "film", ("name", "Cléo de 5 à 7")));

    // As the network's own transport gives it: unpacked as it is read.
    private static HttpResponseMessage Zipped(byte[]? content)
    {
        var packed = new MemoryStream();
        if (content is null) packed.Write("no archive"u8);
        else
        {
            using var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            zip.Write(content);
        }

        packed.Position = 0;
        return new(HttpStatusCode.OK) { Content = new StreamContent(new GZipStream(packed, CompressionMode.Decompress)) { Headers = { ContentType = new("application/json") } } };
    }
}
