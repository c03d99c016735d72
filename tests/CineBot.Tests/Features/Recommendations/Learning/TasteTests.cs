using CineBot.Features.Films;
using CineBot.Features.Recommendations.Learning;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Learning;

/// <summary>What people let a server know that they like, learnt from by those who look for a film tonight.</summary>
public sealed class TasteTests : IAsyncLifetime
{
    private const string Cléo = "c:cleo-de-5-a-7-1962", Glaneurs = "c:les-glaneurs-et-la-glaneuse-2000", Solaris = "c:solyaris-1972", Stalker = "c:stalker-1979";
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.WriteAsync(unit => SettingsStore.Arrive(unit, Server));
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Proche de Cléo de 5 à 7, que tu as aimé, 1 h 22.")]
    [InlineData("en-GB", "Close to Cléo from 5 to 7, which you liked, 1 h 22 min.")]
    public async Task A_film_near_one_that_was_liked_comes_first_and_says_so(string locale, string said)
    {
        await CommunityAsync(6);
        await _club.PressAsync(Zoé, "film.judge", Cléo, "loved");
        await RoundAsync();
        _club.Locale = locale;

        var words = Read(await _club.AskAsync(Zoé, "tonight"));

        Assert.Contains(said, words);
        Assert.DoesNotContain("2001", words);
        Assert.DoesNotContain(said, Read(await _club.AskAsync(Nora, "tonight")));
    }

    [Fact]
    public async Task What_was_not_liked_leads_nowhere()
    {
        await CommunityAsync(6);
        await _club.PressAsync(Zoé, "film.judge", Cléo, "not_for_me");
        await RoundAsync();

        Assert.DoesNotContain("Proche de", Read(await _club.AskAsync(Zoé, "tonight")));
    }

    [Theory]
    [InlineData(2, false, 0)]
    [InlineData(6, false, 2)]
    [InlineData(6, true, 0)]
    public async Task Only_what_people_let_count_counts_and_only_from_enough_of_them(int people, bool takenBack, long neighbours)
    {
        await CommunityAsync(people);
        await RoundAsync();
        if (takenBack)
        {
            for (var person = 0; person < people; person++) await _club.PressAsync(Person(person), "my-films.share", Person(person), "tastes", "off");
            await RoundAsync(Duration.FromMinutes(15));
        }

        Assert.Equal(neighbours, await _club.CountAsync($"film_neighbours WHERE film_id IN ('{Cléo}', '{Glaneurs}')"));
    }

    [Fact]
    public async Task A_verdict_that_was_not_let_count_is_not_even_read()
    {
        for (var person = 0; person < 6; person++)
        {
            await _club.PressAsync(Person(person), "film.judge", Cléo, "loved");
            await _club.PressAsync(Person(person), "film.judge", Glaneurs, "loved");
            await _club.PressAsync(Person(person), "my-films.share", Person(person), "seen", "on");
        }

        Assert.Empty(await _club.ReadAsync(unit => TasteStore.Likes(unit, Server)));
    }

    [Fact]
    public async Task Of_somebody_who_likes_hundreds_of_films_the_latest_count_whatever_they_are_called()
    {
        var films = _club.Part<FilmCatalogue>().Walk(long.MaxValue).Take(400).Select(film => film.Id).OrderByDescending(film => film.Value, StringComparer.Ordinal).Take(FilmLikeness.MostLikes + 20).Reverse().ToList();
        foreach (var film in films)
        {
            _club.Time.Advance(TimeSpan.FromSeconds(10));
            await _club.PressAsync(Nora, "film.judge", film, "loved");
        }

        await _club.PressAsync(Nora, "my-films.share", Nora, "tastes", "on");

        var counted = (await _club.ReadAsync(unit => TasteStore.Likes(unit, Server))).Select(like => like.Film);
        Assert.Equal(films.TakeLast(FilmLikeness.MostLikes).Reverse(), counted);
    }

    [Fact]
    public async Task Whoever_erases_everything_counts_no_more_at_the_next_round()
    {
        await CommunityAsync(6);
        await RoundAsync();
        for (var person = 0; person < 4; person++)
        {
            var gone = Person(person);
            await _club.WriteAsync(unit => _club.Part<IEnumerable<IPersonalData>>().ToList().ForEach(data => data.Erase(unit, gone)));
        }

        await RoundAsync(Duration.FromMinutes(15));

        Assert.Equal(0, await _club.CountAsync($"film_neighbours WHERE film_id IN ('{Cléo}', '{Glaneurs}')"));
        Assert.Equal(2, await _club.CountAsync($"film_neighbours WHERE film_id IN ('{Solaris}', '{Stalker}')"));
    }

    [Fact]
    public async Task Whoever_takes_it_back_while_a_round_is_made_is_counted_no_more_at_the_next_look()
    {
        await CommunityAsync(6);
        await RoundAsync();
        var begun = _club.Ask(Zoé, "film").At;
        _club.Time.Advance(TimeSpan.FromSeconds(5));
        for (var person = 0; person < 4; person++) await _club.PressAsync(Person(person), "my-films.share", Person(person), "tastes", "off");

        await _club.WriteAsync(unit => TasteStore.Use(unit, Server, 2, begun, begun + Duration.FromHours(6)));
        Assert.Contains(Server, await _club.ReadAsync(unit => TasteStore.Due(unit, begun + Duration.FromMinutes(15), 9)));
        await RoundAsync(Duration.FromMinutes(15));

        Assert.Empty(await _club.ReadAsync(unit => TasteStore.Due(unit, begun + Duration.FromHours(6), 9)));
    }

    [Fact]
    public async Task A_round_that_is_cut_short_leaves_the_one_before_in_use_and_the_next_one_whole()
    {
        await CommunityAsync(6);
        await RoundAsync();
        await _club.WriteAsync(unit => TasteStore.Add(unit, Server, 2, new(Cléo), new(new(Stalker), 9)));
        await _club.PressAsync(Zoé, "film.judge", Cléo, "loved");

        Assert.Contains("Proche de Cléo", Read(await _club.AskAsync(Zoé, "tonight")));
        await RoundAsync(Duration.FromHours(6));

        Assert.Equal(4, await _club.CountAsync("film_neighbours"));
        Assert.Contains("Glaneurs", Read(await _club.AskAsync(Zoé, "tonight")));
    }

    [Fact]
    public async Task A_server_that_is_new_is_reckoned_in_the_same_round_though_the_clock_goes_on_meanwhile()
    {
        await CommunityAsync(6);
        var begun = _club.Ask(Zoé, "film").At;
        _club.Time.Advance(TimeSpan.FromMilliseconds(1));

        await _club.Part<TasteDesk>().RoundAsync(begun, TestContext.Current.CancellationToken);

        Assert.Equal(4, await _club.CountAsync("film_neighbours"));
    }

    [Fact]
    public async Task Nothing_is_reckoned_again_before_its_time()
    {
        await CommunityAsync(6);
        await RoundAsync();
        await RoundAsync(Duration.FromHours(5));

        Assert.Equal(1, (await _club.ReadAsync(unit => TasteStore.Find(unit, Server)))!.Run);
    }

    // As many who like the one pair as who like the other, each by the front door.
    private async Task CommunityAsync(int people)
    {
        for (var person = 0; person < people; person++) await LikeAsync(Person(person), Cléo, Glaneurs);
        for (var person = 0; person < 6; person++) await LikeAsync(Person(100 + person), Solaris, Stalker);
    }

    private async Task LikeAsync(MemberId member, params string[] films)
    {
        foreach (var film in films) Assert.Equal("film.judged", (await _club.PressAsync(member, "film.judge", film, "good")).Key());
        await _club.PressAsync(member, "my-films.share", member, "tastes", "on");
    }

    private async Task RoundAsync(Duration? later = null)
    {
        _club.Time.Advance((later ?? Duration.Zero).ToTimeSpan());
        await _club.Part<TasteDesk>().RoundAsync(_club.Ask(Zoé, "film").At, TestContext.Current.CancellationToken);
    }

    private static MemberId Person(int number) => new(5_000 + number);

    private string Read(Answered answered) => _club.Words(answered).Replace('\u00A0', ' ');
}
