using CineBot.Features.Films;
using CineBot.Features.Recommendations.Pictures;
using CineBot.Features.Settings;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Films.Sources;

/// <summary>What the operator's source of films adds: films that the catalogue does not hold, posters, and where to watch.</summary>
public sealed class OutsideFilmsTests : IAsyncLifetime
{
    private const string Barge = "tmdb:900001";
    private readonly FakeTmdb _tmdb = new();
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await _tmdb.OpenClubAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_film_that_the_catalogue_does_not_hold_is_found_recommended_and_one_of_ours_from_then_on()
    {
        _tmdb.KnowTheBarge();

        var offered = await _club.TypeAsync(Zoé, "recommend", "film", "peniche aux herbes");
        Assert.Equal((Barge, "Péniche aux herbes folles (2019)"), (offered[0].Value, $"{offered[0].Label}"));
        Assert.Equal("recommendation.posted", (await _club.RecommendAsync(Zoé, Barge, "Pour le canal")).Key());
        await _club.DeliverAsync();

        Assert.Contains("Péniche aux herbes folles (2019, Odile Kervadec)", _club.Shown(Recos));
        Assert.Contains("Fiche et affiche : TMDB.", _club.Shown(Recos));
        _tmdb.Instead = () => null;
        Assert.Equal("recommendation.joined_in", (await _club.RecommendAsync(Nora, Barge, "Et pour les oies")).Key());
        Assert.Contains("The Wild Grass Barge", await InEnglishAsync("film", ("name", Barge)));
    }

    [Fact]
    public async Task What_the_catalogue_holds_as_it_was_typed_asks_nobody()
    {
        _tmdb.KnowTheBarge();

        Assert.NotEmpty(await _club.TypeAsync(Zoé, "recommend", "film", "miserab"));
        Assert.NotEmpty(await _club.TypeAsync(Zoé, "recommend", "film", "cleo de 5"));

        Assert.Empty(_tmdb.Asked);
    }

    [Fact]
    public async Task What_only_resembles_comes_after_what_was_found_elsewhere()
    {
        _tmdb.KnowTheBarge(title: "miserabels");

        var offered = await _club.TypeAsync(Zoé, "recommend", "film", "miserabels");

        Assert.Equal(Barge, offered[0].Value);
        Assert.Contains(offered, choice => choice.Value.StartsWith("c:les-miserables", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_film_of_ours_that_the_source_knows_by_another_title_stays_ours()
    {
        _tmdb.Say("/3/search/movie?query=cleo%20zwischen", """{"results":[{"id":499,"original_title":"Cléo de 5 à 7","title":"Cléo de 5 à 7","release_date":"1962-04-11"}]}""");

        Assert.Equal("c:cleo-de-5-a-7-1962", (await _club.TypeAsync(Zoé, "recommend", "film", "cleo zwischen 5 und 7"))[0].Value);
    }

    [Fact]
    public async Task The_same_words_are_asked_about_once()
    {
        _tmdb.KnowTheBarge();

        await _club.TypeAsync(Zoé, "recommend", "film", "peniche");
        await _club.TypeAsync(Nora, "recommend", "film", "Péniche ");

        Assert.Single(_tmdb.Asked);
        Assert.DoesNotContain($"{Zoé}", _tmdb.Asked[0]);
    }

    [Theory]
    [InlineData("fr", "", "Péniche aux herbes folles")]
    [InlineData("en-GB", "", "Péniche aux herbes folles")]
    [InlineData("en-GB", """{"iso_639_1":"en","data":{"title":"  "}}""", "Péniche aux herbes folles")]
    [InlineData("fr", """{"iso_639_1":"fr","iso_3166_1":"CA","data":{"title":"La Barge"}},{"iso_639_1":"fr","iso_3166_1":"FR","data":{"title":"La Péniche"}}""", "La Péniche")]
    public async Task A_title_that_is_not_translated_is_the_original_one(string locale, string translations, string title)
    {
        _tmdb.KnowTheBarge(translations: translations);
        _club.Locale = locale;

        Assert.Contains($"## {title} (2019", _club.Words(await _club.AskAsync(Zoé, "film", ("name", Barge))));
    }

    [Fact]
    public async Task A_sheet_says_where_to_watch_in_the_servers_country_and_who_says_so()
    {
        _tmdb.KnowCléo();

        var france = await SheetAsync();
        await _club.WriteAsync(unit => SettingsStore.SetCountry(unit, Server, "CA"));
        var canada = await SheetAsync();
        await _club.WriteAsync(unit => SettingsStore.SetCountry(unit, Server, Countries.Elsewhere));
        var elsewhere = await SheetAsync();

        Assert.Contains("**Où le voir** (France), d’après JustWatch, par TMDB :\n-# Gratuit : Télé Libre\n-# Par abonnement : Ciné-Soupente\n-# À l’achat : Rive Nord", france);
        Assert.Contains("**Où le voir** (Canada), d’après JustWatch, par TMDB :\n-# En location : Rive Nord", canada);
        Assert.DoesNotContain("JustWatch", elsewhere);
        Assert.All([france, canada, elsewhere], sheet => Assert.Contains("Affiche : TMDB.\n-# Ce bot se sert de l’API de TMDB, sans que TMDB l’approuve ni le certifie.", sheet));
        Assert.Equal(2, _tmdb.Asked.Count);
    }

    [Fact]
    public async Task Where_to_watch_is_asked_again_after_a_day_and_not_said_when_it_is_older()
    {
        _tmdb.KnowCléo();
        await SheetAsync();
        _club.Time.Advance(TimeSpan.FromHours(25));

        await SheetAsync();
        Assert.Equal(3, _tmdb.Asked.Count);
        _club.Time.Advance(TimeSpan.FromHours(25));
        _tmdb.Instead = () => new(System.Net.HttpStatusCode.BadGateway);

        Assert.DoesNotContain("JustWatch", await SheetAsync());
        Assert.Contains("Affiche : TMDB.", await SheetAsync());
    }

    [Fact]
    public async Task Without_a_server_there_is_a_poster_and_no_country()
    {
        _tmdb.KnowCléo();
        _club.Guild = null;

        var sheet = await SheetAsync();

        Assert.Contains("Affiche : TMDB.", sheet);
        Assert.DoesNotContain("JustWatch", sheet);
    }

    [Fact]
    public async Task A_director_as_the_source_writes_the_name_lends_our_film_its_poster()
    {
        _tmdb.Say("/3/search/movie?query=Stalker", """{"results":[{"id":1398,"original_title":"Сталкер","title":"Stalker","release_date":"1979-05-25"}]}""");
        _tmdb.Say("/3/movie/1398", FakeTmdb.Page(1398, "Сталкер", "1979-05-25", "Andrei Tarkovsky", "/stalker.jpg", ""));

        var sheet = _club.Words(await _club.AskAsync(Zoé, "film", ("name", "Stalker")));

        Assert.Contains("JustWatch", sheet);
        Assert.Contains("Affiche : TMDB.", sheet);
    }

    [Theory]
    [InlineData("Jacques Demy", "1962-04-11")]
    [InlineData("Agnès Varda", "1971-04-11")]
    public async Task Another_film_of_the_same_title_lends_it_no_poster(string director, string date)
    {
        _tmdb.KnowCléo(director, date);

        Assert.DoesNotContain("TMDB", await SheetAsync());
        Assert.Equal(1, await _club.CountAsync("film_sheets"));
    }

    [Fact]
    public async Task A_servers_own_words_for_a_film_are_told_to_nobody()
    {
        var form = (await _club.AskAsync(Zoé, "recommend", ("film", "Le film de ma tante Suzanne"))).Form();
        await _club.FillAsync(Zoé, form, ("why", "Elle est formidable"));
        var asked = _tmdb.Asked.Count;

        await _club.AskAsync(Zoé, "film", ("name", "Le film de ma tante Suzanne"));
        await _club.Part<PosterDesk>().RoundAsync(_club.Ask(Zoé, "film").At, TestContext.Current.CancellationToken);

        Assert.Equal(1, await _club.CountAsync("recommendations"));
        Assert.Equal(asked, _tmdb.Asked.Count);
        Assert.Equal(0, await _club.CountAsync("film_sheets"));
    }

    [Fact]
    public async Task A_card_posted_while_the_source_was_away_gets_its_poster_once_it_is_back()
    {
        _tmdb.Instead = () => new(System.Net.HttpStatusCode.BadGateway);
        await _club.RecommendAsync(Zoé, "Cléo de 5 à 7", "Paris en temps réel");
        await _club.DeliverAsync();
        Assert.DoesNotContain("TMDB", _club.Shown(Recos));
        _tmdb.Instead = null;
        _tmdb.KnowCléo();

        await RoundAsync(Duration.FromHours(2));

        Assert.Contains("Affiche : TMDB.", _club.Shown(Recos));
        var asked = _tmdb.Asked.Count;
        await RoundAsync(Duration.FromDays(1));
        Assert.Equal(asked, _tmdb.Asked.Count);
    }

    [Fact]
    public async Task What_the_source_said_is_let_go_before_six_months_though_it_never_answers_again()
    {
        _tmdb.KnowTheBarge();
        await _club.RecommendAsync(Zoé, Barge, "Pour le canal");
        await _club.DeliverAsync();
        _tmdb.Instead = () => new(System.Net.HttpStatusCode.BadGateway);

        await RoundAsync(Duration.FromDays(149));
        Assert.Contains("Fiche et affiche : TMDB.", _club.Shown(Recos));
        await RoundAsync(Duration.FromDays(2));
        var kept = await _club.ReadAsync(unit => NamedFilmStore.Find(unit, new(Barge)));
        Assert.All(["Odile Kervadec", "1 h 34", "affiche"], said => Assert.DoesNotContain(said, _club.Shown(Recos)));
        Assert.Contains("Péniche aux herbes folles", _club.Shown(Recos));
        _tmdb.Instead = null;
        await RoundAsync(Duration.FromHours(2));

        Assert.Equal(("Péniche aux herbes folles", "", null), (kept!.FrenchTitle, kept.Directors, kept.Runtime));
        Assert.Equal("Odile Kervadec", (await _club.ReadAsync(unit => NamedFilmStore.Find(unit, new(Barge))))!.Directors);
    }

    [Fact]
    public async Task A_film_that_nobody_recommends_any_more_is_not_asked_about()
    {
        _tmdb.KnowCléo();
        await _club.RecommendAsync(Zoé, "Cléo de 5 à 7", "Paris en temps réel");
        await _club.PressAsync(Zoé, "recommendation.withdraw", 1);
        var asked = _tmdb.Asked.Count;

        await RoundAsync(Duration.FromDays(100));

        Assert.Equal(0, await _club.CountAsync("recommendations WHERE state = 'live'"));
        Assert.Equal(asked, _tmdb.Asked.Count);
    }

    private async Task RoundAsync(Duration later)
    {
        _club.Time.Advance(later.ToTimeSpan());
        await _club.Part<PosterDesk>().RoundAsync(_club.Ask(Zoé, "film").At, TestContext.Current.CancellationToken);
        await _club.DeliverAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));
    }

    private async Task<string> SheetAsync() => _club.Words(await _club.AskAsync(Zoé, "film", ("name", "Cléo de 5 à 7")));

    private async Task<string> InEnglishAsync(string path, params (string, object)[] options)
    {
        _club.Locale = "en-GB";
        return _club.Words(await _club.AskAsync(Nora, path, options));
    }
}
