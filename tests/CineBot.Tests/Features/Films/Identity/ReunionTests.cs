using CineBot.Features.Films;
using CineBot.Features.Films.Identity;
using CineBot.Features.Recommendations;
using CineBot.Features.Recommendations.Lists;
using CineBot.Features.Recommendations.Tonight;
using CineBot.Tests.Features.Films.Sources;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Films.Identity;

/// <summary>One film has one id, whatever it was called before the catalogue held it, and nothing that was said of it is lost.</summary>
public sealed class ReunionTests : IAsyncLifetime
{
    private const string Barge = "tmdb:900001";
    private const string Title = "Péniche aux herbes folles";
    private readonly FakeTmdb _tmdb = new();
    private readonly Import.Shelf _shelf = new();
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await _tmdb.OpenClubAsync(services => services.AddSingleton(_shelf.Catalogue));

    public async ValueTask DisposeAsync()
    {
        await _club.DisposeAsync();
        _shelf.Dispose();
    }

    [Fact]
    public async Task A_film_from_elsewhere_goes_on_under_the_id_of_the_catalogue_that_learns_it()
    {
        await RecommendTheBargeAsync(Zoé, "Pour le canal");
        await _club.PressAsync(Nora, "recommendation.wish", 1);
        await SeeAsync(Karim, "loved");
        await _shelf.ImportAsync("club.csv", $"id;title;year;director\ntt9000001;{Title};2020;Odile Kervadec\n");

        await RoundAsync();

        Assert.Equal("tt9000001", (await _club.ReadAsync(unit => RecommendationStore.Find(unit, Server, 1)))!.Film.Value);
        Assert.True((await StandingAsync(Nora, "tt9000001")).IsWished);
        Assert.Equal("loved", (await StandingAsync(Karim, "tt9000001")).Verdict);
        Assert.Equal((0, 1), (await _club.CountAsync("films WHERE film_id LIKE 'tmdb:%'"), await _club.CountAsync("film_sheets WHERE film_id = 'tt9000001' AND source_number = 900001")));
        Assert.Equal("recommendation.joined_in", (await _club.RecommendAsync(Chantal, Title, "Et pour les oies")).Key());
        Assert.Equal(["tt9000001"], (await _club.TypeAsync(Maya, "recommend", "film", "peniche aux herbes")).Select(choice => choice.Value));
    }

    [Fact]
    public async Task A_button_with_the_old_id_leads_to_the_film()
    {
        await RecommendTheBargeAsync(Zoé, "Pour le canal");
        await _shelf.ImportAsync("club.csv", $"id;title;year\ntt9000001;{Title};2019\n");
        await RoundAsync();
        _tmdb.Instead = () => new(System.Net.HttpStatusCode.BadGateway);
        // Nobody remembers what the source said before.
        _club.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal("recommendation.joined_in", (await _club.RecommendAsync(Nora, Barge, "Et pour les oies")).Key());
        Assert.Equal(1, await _club.CountAsync("recommendations"));
    }

    [Fact]
    public async Task Two_cards_of_one_film_become_the_first_of_them_with_every_voice_and_every_count()
    {
        await RecommendTheBargeAsync(Zoé, "Pour le canal");
        await RecommendTheBargeAsync(Karim, "Pour le bruit de l’eau");
        await _shelf.ImportAsync("club.csv", $"id;title;year\ntt9000001;{Title};2019\n");
        await _club.RecommendAsync(Karim, "tt9000001", "Et pour le silence");
        await _club.RecommendAsync(Nora, "tt9000001", "Pour les oies");
        await _club.FillAsync(Karim, (await _club.PressAsync(Karim, "recommendation.complete", 2)).Form(), ("notes", "Un orage, la nuit"), ("moods", "tender"));
        await _club.DeliverAsync();
        await _club.PressAsync(Maya, "recommendation.wish", 1);
        await _club.PressAsync(Maya, "recommendation.wish", 2);
        await _club.PressAsync(Agnès, "recommendation.thanks", 2);

        await RoundAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));

        var card = await _club.ReadAsync(unit => RecommendationStore.Find(unit, Server, 1));
        var voices = await _club.ReadAsync(unit => VoiceStore.All(unit, card!));
        Assert.Equal([("Pour les oies", Nora), ("Pour le bruit de l’eau\nEt pour le silence", Karim), ("Pour le canal", Zoé)], voices.Select(voice => (voice.Why, voice.Member)));
        Assert.Equal(("Un orage, la nuit", "tender"), (voices[1].ContentNotes, Assert.Single(voices[1].Moods)));
        Assert.Equal(new Tally(1, 0, 1), await _club.ReadAsync(unit => ReactionStore.Count(unit, card!)));
        Assert.Null(await _club.ReadAsync(unit => RecommendationStore.Find(unit, Server, 2)));
        Assert.Contains("Pour les oies", _club.Shown(Recos));
    }

    [Fact]
    public async Task What_somebody_has_seen_is_not_proposed_to_them_under_another_id()
    {
        await _shelf.ImportAsync("club.csv", "id;title;year\ntt0055852;Cléo de 5 à 7;\n");
        var film = NamedFilm.Of(_shelf.Catalogue.Find(new("tt0055852"))!);
        await _club.WriteAsync(unit => ListStore.See(unit, Zoé, film, "good"));
        await _shelf.ImportAsync("later.csv", "id;title;year;director\ntt0055852;Cléo de 5 à 7;1962;Agnès Varda\n");
        Assert.DoesNotContain(new FilmId("c:cleo-de-5-a-7-1962"), await SeenAsync(Zoé));

        await RoundAsync();

        Assert.Equal([new FilmId("c:cleo-de-5-a-7-1962")], await SeenAsync(Zoé));
    }

    [Theory]
    [InlineData("2019;Odile Kervadec", true)]
    [InlineData("2019;", true)]
    [InlineData("2019;Somebody Else", false)]
    [InlineData("2022;Odile Kervadec", false)]
    public async Task It_is_the_same_film_where_an_import_would_say_so(string yearAndDirector, bool isSame)
    {
        await RecommendTheBargeAsync(Zoé, "Pour le canal");
        await _shelf.ImportAsync("club.csv", $"id;title;year;director\ntt9000001;{Title};{yearAndDirector}\n");

        await RoundAsync();

        Assert.Equal(isSame ? "tt9000001" : Barge, (await _club.ReadAsync(unit => RecommendationStore.Find(unit, Server, 1)))!.Film.Value);
    }

    [Theory]
    [InlineData("Zarosshaya barzha;2019", true)]
    [InlineData("The Wild Grass Barge;2003", true)]
    [InlineData("Zarosshaya barzha;2003", false)]
    public async Task An_id_that_the_source_says_needs_a_year_or_a_title_beside_it(string titleAndYear, bool isSame)
    {
        await RecommendTheBargeAsync(Zoé, "Pour le canal", imdb: "tt9000001");
        await _shelf.ImportAsync("club.csv", $"id;title;year\ntt9000001;{titleAndYear}\n");

        await RoundAsync();

        Assert.Equal(isSame ? "tt9000001" : Barge, (await _club.ReadAsync(unit => RecommendationStore.Find(unit, Server, 1)))!.Film.Value);
    }

    [Theory]
    [InlineData("Péniche aux herbes folles")]
    [InlineData("the wild grass barge")]
    public async Task A_film_that_people_here_spoke_of_is_found_by_its_title_while_the_source_is_away(string typed)
    {
        await RecommendTheBargeAsync(Zoé, "Pour le canal");
        _tmdb.Instead = () => new(System.Net.HttpStatusCode.BadGateway);
        var asked = _tmdb.Asked.Count;

        var offered = await _club.TypeAsync(Nora, "recommend", "film", typed[..12]);
        var joined = await _club.RecommendAsync(Nora, typed, "Et pour les oies");

        Assert.Contains(Barge, offered.Select(choice => choice.Value));
        Assert.Equal("recommendation.joined_in", joined.Key());
        Assert.InRange(_tmdb.Asked.Count - asked, 0, 3);
    }

    [Fact]
    public async Task A_servers_own_words_are_offered_to_nobody_as_a_film()
    {
        var form = (await _club.AskAsync(Zoé, "recommend", ("film", "Le film de ma tante Suzanne"))).Form();
        await _club.FillAsync(Zoé, form, ("why", "Elle est formidable"));

        Assert.Equal(1, await _club.CountAsync("recommendations"));
        Assert.Equal(0, await _club.CountAsync("film_titles"));
    }

    private Task RoundAsync() => _club.Part<Reunion>().RoundAsync(TestContext.Current.CancellationToken);

    private async Task RecommendTheBargeAsync(MemberId member, string why, string? imdb = null)
    {
        _tmdb.KnowTheBarge();
        if (imdb is not null) _tmdb.Say("/3/movie/900001", FakeTmdb.Page(900_001, Title, "2019-05-21", "Odile Kervadec", null, """{"iso_639_1":"en","data":{"title":"The Wild Grass Barge"}}""").Replace("\"adult\"", $"\"imdb_id\":\"{imdb}\",\"adult\"", StringComparison.Ordinal));
        await _club.RecommendAsync(member, Barge, why);
        await _club.DeliverAsync();
    }

    private async Task SeeAsync(MemberId member, string verdict)
    {
        var film = await _club.ReadAsync(unit => NamedFilmStore.Find(unit, new(Barge)));
        await _club.WriteAsync(unit => ListStore.See(unit, member, film!, verdict));
    }

    private Task<Standing> StandingAsync(MemberId member, string film) => _club.ReadAsync(unit => ListStore.Find(unit, member, new(film)));

    private async Task<IEnumerable<FilmId>> SeenAsync(MemberId member) => (await _club.ReadAsync(unit => TonightStore.Own(unit, member))).Seen;
}
