using CineBot.Features.Films;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Tonight;

public sealed class TonightWantedTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_mood_comes_from_what_voices_say_and_its_absence_is_said()
    {
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");
        await _club.RecommendAsync(Agnès, "L’Atalante", "Parce que Vigo");
        await _club.FillAsync(Agnès, (await _club.PressAsync(Agnès, "recommendation.complete", 2)).Form(), ("moods", "tender"));

        var tender = Read(await _club.AskAsync(Zoé, "tonight", ("mood", "tender")));
        var dark = Read(await _club.AskAsync(Zoé, "tonight", ("mood", "dark")));

        Assert.Contains("Atalante", tender);
        Assert.DoesNotContain("Tu cherchais", tender);
        Assert.Contains("Cléo", dark);
        Assert.Contains("Tu cherchais « sombre » ; de celui-ci, personne ne l’a encore dit.", dark);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    public async Task No_film_is_longer_than_asked(long minutes)
    {
        await _club.RecommendAsync(Agnès, "Cléo de 5 à 7", "Parce que Varda");

        var answered = await _club.AskAsync(Zoé, "tonight", ("max-length", minutes));

        Assert.DoesNotContain("Cléo", Read(answered));
        Assert.Matches($", {(minutes == 5 ? "[1-5]" : "([1-9]|[12][0-9]|30)")} min\\.", Read(answered));
    }

    [Fact]
    public async Task When_everything_that_short_is_seen_a_longer_one_comes_and_says_so()
    {
        await _club.WriteAsync(unit =>
        {
            foreach (var film in _club.Part<FilmCatalogue>().Walk(5))
            {
                NamedFilmStore.Keep(unit, NamedFilm.Of(film));
                ListedThings.Saw(unit, Zoé, film.Id);
            }
        });

        Assert.Contains("Plus rien d’aussi court", Read(await _club.AskAsync(Zoé, "tonight", ("max-length", 5L))));
    }

    [Fact]
    public async Task Whoever_has_seen_everything_is_told_where_to_look()
    {
        await _club.WriteAsync(unit =>
        {
            foreach (var film in _club.Part<FilmCatalogue>().Walk(long.MaxValue))
            {
                NamedFilmStore.Keep(unit, NamedFilm.Of(film));
                ListedThings.Saw(unit, Zoé, film.Id);
            }
        });

        Assert.Contains("/film", Read(await _club.AskAsync(Zoé, "tonight")));
    }

    [Fact]
    public async Task A_second_delivery_of_the_same_interaction_gives_the_same_film()
    {
        var request = _club.Ask(Zoé, "tonight");

        Assert.Equal(Read(await _club.SendAsync(request)), Read(await _club.SendAsync(request)));
    }

    // Spaces that do not break read like others here.
    private string Read(Answered answered) => _club.Words(answered).Replace('\u00A0', ' ');
}
