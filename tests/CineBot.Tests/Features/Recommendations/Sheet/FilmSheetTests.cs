using CineBot.Interactions;
using CineBot.Tests.Features.Recommendations.Tonight;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Sheet;

public sealed class FilmSheetTests : IAsyncLifetime
{
    private const string Cléo = "c:cleo-de-5-a-7-1962";

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Cléo de 5 à 7 (1962, Agnès Varda)", "1 h 30", "Sa carte est dans <#500>.", "On ne sait pas encore où le voir.", "<@103> en a envie.")]
    [InlineData("en-GB", "Cléo from 5 to 7 (1962, Agnès Varda)", "Cléo de 5 à 7, 1 h 30 min", "Its card is in <#500>.", "Nobody has said yet where to see it.", "<@103> wants to see it.")]
    public async Task A_film_shows_what_is_said_of_it_here(string locale, params string[] said)
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        _club.Locale = locale;

        var answered = await _club.AskAsync(Zoé, "film", ("name", Cléo));

        Assert.All([.. said, "Parce que Varda", "<@102>"], words => Assert.Contains(words, Read(answered)));
        Assert.Equal(["film.wish", "film.seen", "recommendation.choose", "film.place", "party.propose"], Paths(answered));
    }

    [Theory]
    [InlineData("fr", "Ici, je ne montre que tes propres listes")]
    [InlineData("en-GB", "Here I only show your own lists")]
    public async Task Outside_a_server_a_film_shows_nothing_of_any_server(string locale, string note)
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        await _club.PressAsync(Zoé, "film.judge", Cléo, "loved");
        (_club.Guild, _club.Locale) = (null, locale);

        var answered = await _club.AskAsync(Zoé, "film", ("name", Cléo));

        Assert.Contains(note, Read(answered));
        Assert.Contains("❤", Read(answered));
        Assert.DoesNotContain("<@", Read(answered));
        Assert.DoesNotContain("Parce que", Read(answered));
        Assert.Equal(["film.wish", "film.seen"], Paths(answered));
    }

    [Fact]
    public async Task A_wish_and_a_film_seen_are_said_to_nobody_who_may_not_know()
    {
        await _club.PressAsync(Nora, "film.wish", Cléo);
        await _club.PressAsync(Karim, "film.judge", Cléo, "not_for_me");
        await _club.WriteAsync(unit => ListedThings.Shares(unit, Karim, Server, wishes: true, seen: true));
        await _club.WriteAsync(unit => ListedThings.Shares(unit, Nora, Voisins, wishes: true, seen: true));

        var before = Read(await _club.AskAsync(Zoé, "film", ("name", Cléo)));
        await _club.WriteAsync(unit => ListedThings.Shares(unit, Nora, Server, wishes: true, seen: false));

        Assert.DoesNotContain("<@", before);
        Assert.DoesNotContain("Pas pour moi", before);
        Assert.Contains("<@102> en a envie", Read(await _club.AskAsync(Zoé, "film", ("name", Cléo))));
    }

    [Fact]
    public async Task A_title_that_could_be_several_films_is_chosen_from_a_list()
    {
        var asked = await _club.AskAsync(Zoé, "film", ("name", "kurosawa"));
        var menu = asked.Reply.Card!.Blocks.OfType<Menu>().Single();

        var picked = await _club.PickAsync(Zoé, menu.Path, menu.Choices[0].Value);

        Assert.Equal(Answer.Update, picked.Answer);
        Assert.Contains("Kurosawa", Read(picked));
    }

    [Theory]
    [InlineData(true, "film.unknown")]
    [InlineData(false, "film.unknown_alone")]
    public async Task A_film_that_nobody_knows_is_answered_with_what_to_try(bool inServer, string key)
    {
        _club.Guild = inServer ? Server : null;

        Assert.Equal(key, (await _club.AskAsync(Zoé, "film", ("name", "zzzz qqqq xxxx"))).Key());
    }

    [Fact]
    public async Task A_title_of_the_servers_own_is_known_there_and_nowhere_else()
    {
        var asked = await _club.PressAsync(Nora, "recommendation.own-title");
        await _club.FillAsync(Nora, asked.Form(), ("film", "Le film de ma tante"), ("why", "Parce que"));

        var here = await _club.AskAsync(Zoé, "film", ("name", "le film de ma TANTE"));
        _club.Guild = Voisins;
        var there = await _club.AskAsync(Zoé, "film", ("name", "le film de ma TANTE"));

        Assert.Contains("Le film de ma tante", Read(here));
        Assert.Equal("film.unknown", there.Key());
    }

    [Fact]
    public async Task While_typing_films_are_offered_in_a_server_and_without()
    {
        Assert.Contains(await _club.TypeAsync(Zoé, "film", "name", "cleo 5 7"), choice => choice.Value == Cléo);
        _club.Guild = null;
        Assert.Contains(await _club.TypeAsync(Zoé, "film", "name", "cleo 5 7"), choice => choice.Value == Cléo);
        Assert.Equal(20, (await _club.TypeAsync(Zoé, "film", "name", "")).Count);
    }

    [Fact]
    public async Task Whoever_recommends_it_finds_their_own_voice_from_its_sheet()
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");

        Assert.Contains("recommendation.more", Paths(await _club.AskAsync(Nora, "film", ("name", Cléo))));
    }

    [Fact]
    public async Task Where_to_see_it_is_said_by_anybody_under_their_name_and_changed_by_them_alone()
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.DeliverAsync();
        var said = await SayAsync(Karim, "Médiathèque Persépolis");
        await SayAsync(Zoé, "L’Espace 1789");
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        var card = _club.Shown(Recos)!;

        var opened = await _club.PressAsync(Karim, said.Button("film.place"));
        await _club.FillAsync(Karim, opened.Form(), ("place", "Cinéma L’Étoile"));
        var undone = await _club.PressAsync(Zoé, "film.unplace", Cléo);
        var sheet = Read(await _club.AskAsync(Agnès, "film", ("name", Cléo)));

        Assert.Equal("film.placed", said.Key());
        Assert.Contains("Médiathèque Persépolis", card);
        Assert.Equal("Médiathèque Persépolis", Assert.IsType<TextField>(opened.Form().Fields[0]).Value);
        Assert.Equal("film.unplaced", undone.Key());
        Assert.Contains("Cinéma L’Étoile (selon <@103>)", sheet);
        Assert.DoesNotContain("1789", sheet);
    }

    [Theory]
    [InlineData("film.show", "f:0123")]
    [InlineData("film.pick", "nothing")]
    [InlineData("film.wish", "f:0123")]
    [InlineData("film.place", "c:no-such-film-1900")]
    [InlineData("film.judge", Cléo)]
    [InlineData("film.unplace", "")]
    public async Task Row_59_a_button_that_is_none_of_ours_says_so_kindly(string path, string film)
    {
        Assert.Equal("common.outdated", (await _club.PressAsync(Zoé, path, film)).Key());
    }

    [Fact]
    public async Task A_verdict_outside_the_list_is_none()
    {
        Assert.Equal("common.outdated", (await _club.PressAsync(Zoé, "film.judge", Cléo, "dreadful")).Key());
        Assert.Equal(0, await _club.CountAsync("seen"));
    }

    [Fact]
    public async Task Taken_off_the_list_a_wish_is_taken_back_under_every_card()
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.DeliverAsync();
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        _club.Guild = null;

        await _club.PressAsync(Karim, "film.seen", Cléo);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.DoesNotContain("en a envie", _club.Shown(Recos));
        Assert.Equal(0, await _club.CountAsync("reactions"));
    }

    private async Task<Answered> SayAsync(MemberId member, string place) =>
        await _club.FillAsync(member, (await _club.PressAsync(member, "film.place", Cléo)).Form(), ("place", place));

    private string Read(Answered answered) => _club.Words(answered).Replace('\u00A0', ' ');

    private static List<string> Paths(Answered answered) =>
        [.. answered.Reply.Card!.Blocks.OfType<Buttons>().SelectMany(buttons => buttons.Row).Select(button => button.Path)];
}
