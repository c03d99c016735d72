using System.Text.Json;
using CineBot.Features.Films.Sources;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Films.Sources;

/// <summary>What a source says may be anybody's words: they are shown as words, within bounds, or not at all.</summary>
public sealed class SourceWordsTests : IAsyncLifetime
{
    private readonly FakeTmdb _tmdb = new();
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await _tmdb.OpenClubAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

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
}
