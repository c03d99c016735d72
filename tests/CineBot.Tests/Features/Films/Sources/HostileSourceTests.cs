using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using CineBot.Features.Films.Sources;
using CineBot.Tests.Features.Settings;
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

    [Fact]
    public async Task Somebody_waits_for_it_two_seconds_and_no_longer()
    {
        _tmdb.Instead = () => null;

        var asking = SheetAsync();
        await _tmdb.Arrived.WaitAsync(TestContext.Current.CancellationToken);
        _club.Time.Advance(TimeSpan.FromMilliseconds(1_999));
        Assert.False(asking.IsCompleted);
        _club.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Contains("Cléo de 5 à 7", await asking);
        Assert.Single(_tmdb.Asked);
    }

    [Fact]
    public async Task The_two_seconds_are_for_all_that_one_answer_needs()
    {
        _tmdb.KnowCléo();
        _tmdb.Instead = () =>
        {
            _club.Time.Advance(TimeSpan.FromMilliseconds(1_500));
            _tmdb.Instead = () => null;
            return FakeTmdb.Json("""{"results":[{"id":499,"original_title":"Cléo de 5 à 7","title":"","release_date":"1962-04-11"}]}""");
        };

        var asking = SheetAsync();
        await _tmdb.Arrived.WaitAsync(TestContext.Current.CancellationToken);
        await _tmdb.Arrived.WaitAsync(TestContext.Current.CancellationToken);
        _club.Time.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Contains("Cléo de 5 à 7", await asking);
    }

    [Fact]
    public async Task After_three_failures_it_is_left_alone_for_five_minutes_then_one_question_tries_it()
    {
        _tmdb.Instead = () => new(HttpStatusCode.BadGateway);
        for (var i = 0; i < 6; i++) await SheetAsync();
        Assert.Equal(3, _tmdb.Asked.Count);
        _club.Time.Advance(TimeSpan.FromMinutes(5));

        for (var i = 0; i < 6; i++) await SheetAsync();
        Assert.Equal(4, _tmdb.Asked.Count);
        _tmdb.Instead = null;
        _tmdb.KnowCléo();
        _club.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Contains("Affiche : TMDB.", await SheetAsync());
        Assert.Single(_club.Log.Lines, line => line.Line == "TMDB answers again");
        Assert.Single(_club.Log.Lines, line => line.Line.StartsWith("TMDB is left alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_not_asked_again_before_it_says_so()
    {
        _tmdb.Instead = () => new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(TimeSpan.FromSeconds(90)) } };
        await SheetAsync();
        _club.Time.Advance(TimeSpan.FromSeconds(89));
        await SheetAsync();
        Assert.Single(_tmdb.Asked);
        _club.Time.Advance(TimeSpan.FromSeconds(1));

        await SheetAsync();

        Assert.Equal(2, _tmdb.Asked.Count);
    }

    [Fact]
    public async Task An_absurd_delay_is_an_hour_at_most()
    {
        _tmdb.Instead = () => new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new(TimeSpan.FromDays(9_000)) } };
        await SheetAsync();
        _club.Time.Advance(TimeSpan.FromHours(1));

        await SheetAsync();

        Assert.Equal(2, _tmdb.Asked.Count);
    }

    [Theory]
    [InlineData("fr", "TMDB refuse la clé donnée par la personne qui fait tourner le bot")]
    [InlineData("en-GB", "TMDB refuses the key that whoever runs the bot gave")]
    public async Task A_refused_key_is_said_in_the_panel_and_tried_again_an_hour_later(string locale, string said)
    {
        _tmdb.Instead = () => FakeTmdb.Json("""{"status_code":7}""", HttpStatusCode.Unauthorized);
        await SheetAsync();
        await SheetAsync();
        _club.Allow(default, default);
        _club.Locale = locale;

        Assert.Single(_tmdb.Asked);
        Assert.Contains(said, _club.Words(await _club.OpenViewAsync("health")));
        Assert.Equal(SourceTrouble.KeyRefused, _club.Part<OutsideFilms>().State!.Trouble);
    }

    [Fact]
    public async Task A_source_that_is_well_is_said_in_the_panel_and_none_where_there_is_none()
    {
        _club.Allow(default, default);
        await using var without = await Club.OpenAsync();
        without.Allow(default, default);

        Assert.Contains("TMDB répond.", _club.Words(await _club.OpenViewAsync("health")));
        Assert.DoesNotContain("TMDB", without.Words(await without.OpenViewAsync("health")));
    }

    [Theory]
    [InlineData("@everyone <@102> [x](https://evil.example) `a` ||b||")]
    [InlineData("Le film\r\n[INFO] admin granted\u202E\u200B")]
    [InlineData("'); DROP TABLE films;-- {0} %s {{7*7}}")]
    [InlineData("=HYPERLINK(\"http://evil\",\"x\")")]
    [InlineData("Zo\u0301e\u0301 \u0000 fin")]
    public async Task Its_words_are_words_whatever_they_hold(string title)
    {
        Know(title);

        var offered = await _club.TypeAsync(Zoé, "recommend", "film", "zyx");
        Assert.Equal("recommendation.posted", (await _club.RecommendAsync(Zoé, "tmdb:7", "Parce que")).Key());
        await _club.DeliverAsync();

        Assert.Equal("tmdb:7", offered[0].Value);
        Assert.DoesNotContain("@everyone", _club.Shown(Recos)!.Replace("@\u200Beveryone", "", StringComparison.Ordinal).Replace("\\@everyone", "", StringComparison.Ordinal));
        Assert.DoesNotContain("<@102>", _club.Shown(Recos));
        Assert.DoesNotContain("](https://evil", _club.Shown(Recos));
        Assert.DoesNotContain('\u202E', _club.Shown(Recos)!);
        Assert.DoesNotContain("\n[INFO]", _club.Shown(Recos));
    }

    [Theory]
    [InlineData("\"original_title\":\"\\ud83d\",\"title\":\"\\udc00\"")]
    [InlineData("\"original_title\":\"   \",\"title\":\"\\u200b\\u3164\"")]
    [InlineData("\"original_title\":7,\"title\":{\"a\":1}")]
    [InlineData("\"title\":null")]
    [InlineData("\"original_title\":\"Pour adultes\",\"adult\":true")]
    public async Task A_film_without_a_title_that_can_be_read_or_for_adults_is_not_offered(string fields)
    {
        _tmdb.Say("/3/search/movie", $$"""{"results":[{"id":7,{{fields}},"release_date":"2001-01-01"},{"id":"8","title":"x"},{"id":-1,"title":"x"},{"id":9e99,"title":"x"},null,[],"x"]}""");

        Assert.DoesNotContain(await _club.TypeAsync(Zoé, "recommend", "film", "zyx"), choice => choice.Value.StartsWith("tmdb:", StringComparison.Ordinal));
        Assert.Null(_club.Part<OutsideFilms>().State!.Trouble);
    }

    [Theory]
    [InlineData("https://evil.example/x.jpg")]
    [InlineData("//evil.example/x.jpg")]
    [InlineData("/../../x.jpg")]
    [InlineData("/x.jpg?a=1")]
    [InlineData("/x.svg")]
    [InlineData("/x.jpg\\n")]
    public async Task A_picture_lies_at_the_image_host_or_nowhere(string path)
    {
        _tmdb.Say("/3/movie/7", FakeTmdb.Page(7, "Zyx", "2001-01-01", "Personne", path, ""));

        Assert.DoesNotContain("affiche", _club.Words(await _club.AskAsync(Zoé, "film", ("name", "tmdb:7"))), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Too_much_of_everything_is_cut()
    {
        var crew = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$"""{"job":"Director","name":"{{new string('n', 300)}}{{i}}"}"""));
        _tmdb.Say("/3/search/movie", $$"""{"results":[{{string.Join(',', Enumerable.Range(1, 25_000).Select(i => $$"""{"id":{{i}},"title":"Zyx {{i}}"}"""))}}]}""");
        _tmdb.Say("/3/movie/7", $$$"""{"id":7,"title":"{{{new string('é', 4_000)}}}","release_date":"9999999999","runtime":99999999,"credits":{"crew":[{{{crew}}}]}}""");

        Assert.InRange((await _club.TypeAsync(Zoé, "recommend", "film", "zyx")).Count, 1, 20);
        var film = await _club.Part<OutsideFilms>().FindAsync(new("tmdb:7"), TestContext.Current.CancellationToken);

        Assert.Equal((200, null, null), (film!.FrenchTitle.Length, film.Year, film.Runtime));
        Assert.InRange(film.Directors.Length, 1, 600);
    }

    private void Know(string title)
    {
        var written = JsonSerializer.Serialize(title);
        _tmdb.Say("/3/search/movie", $$"""{"results":[{"id":7,"original_title":{{written}},"release_date":"2001-01-01"}]}""");
        _tmdb.Say("/3/movie/7", $$$"""{"id":7,"original_title":{{{written}}},"release_date":"2001-01-01","credits":{"crew":[{"job":"Director","name":{{{written}}}}]},"watch/providers":{"results":{"FR":{"rent":[{"provider_name":{{{written}}}}]} } } }""");
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
