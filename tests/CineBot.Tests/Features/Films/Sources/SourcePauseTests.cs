using System.Net;
using CineBot.Features.Films.Sources;
using CineBot.Tests.Features.Settings;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Films.Sources;

/// <summary>How long a source is waited for, when it is left alone, and where one reads how it is.</summary>
public sealed class SourcePauseTests : IAsyncLifetime
{
    private readonly FakeTmdb _tmdb = new();
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await _tmdb.OpenClubAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

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

    private async Task<string> SheetAsync() => _club.Words(await _club.AskAsync(Zoé, "film", ("name", "Cléo de 5 à 7")));
}
