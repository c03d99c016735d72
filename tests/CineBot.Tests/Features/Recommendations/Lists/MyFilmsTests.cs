using CineBot.Features.Films;
using CineBot.Features.Recommendations.Lists;
using CineBot.Interactions;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Recommendations.Lists;

public sealed class MyFilmsTests : IAsyncLifetime
{
    private const string Cléo = "c:cleo-de-5-a-7-1962";

    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", true, "0 recommandation ici, 0 envie et 0 film vu.", "Rien encore ici.")]
    [InlineData("en-GB", true, "0 recommendations here, 0 films you want to see and 0 films seen.", "Nothing here yet.")]
    [InlineData("fr", false, "0 envie et 0 film vu.", "Appuie sur Envie sous un film")]
    [InlineData("en-US", false, "0 films you want to see and 0 films seen.", "Press Want to see under a film")]
    public async Task A_newcomer_is_told_how_to_begin_in_a_server_or_without(string locale, bool inServer, string counts, string empty)
    {
        (_club.Locale, _club.Guild) = (locale, inServer ? Server : null);

        var answered = await _club.AskAsync(Zoé, "my-films");

        Assert.Equal(Answer.Private, answered.Answer);
        Assert.Contains(counts, Read(answered));
        Assert.Contains(empty, Read(answered));
    }

    [Fact]
    public async Task Each_list_is_there_and_verdicts_are_in_words()
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.PressAsync(Nora, "film.wish", "c:l-atalante-1934");
        await _club.PressAsync(Nora, "film.judge", "c:the-kid-1921", "loved");

        var recommendations = Read(await _club.AskAsync(Nora, "my-films"));
        var wishes = Read(await TabAsync(Nora, "wishes"));
        var seen = Read(await TabAsync(Nora, "seen"));

        Assert.Contains("1 recommandation ici, 1 envie et 1 film vu.", recommendations);
        Assert.Contains("Cléo de 5 à 7", recommendations);
        Assert.Contains("Atalante", wishes);
        Assert.Contains("Le Kid (1921, Charles Chaplin) : ❤ Adoré", seen);
    }

    [Fact]
    public async Task Outside_a_server_there_is_nothing_of_any_server()
    {
        await _club.RecommendAsync(Nora, Cléo, "Parce que Varda");
        await _club.PressAsync(Nora, "film.wish", "c:l-atalante-1934");
        _club.Guild = null;

        var answered = await _club.AskAsync(Nora, "my-films");
        var asked = await _club.PressAsync(Nora, "my-films.tab", Nora, "recommendations");
        var shared = await _club.PressAsync(Nora, "my-films.share", Nora, "wishes", "on");

        Assert.All([answered, asked], one => Assert.DoesNotContain("Cléo", Read(one)));
        Assert.All([answered, asked], one => Assert.Contains("Atalante", Read(one)));
        Assert.Equal("common.server_only", shared.Key());
        Assert.Equal(0, await _club.CountAsync("shares"));
    }

    [Fact]
    public async Task Pages_are_turned_and_counted()
    {
        foreach (var film in _club.Part<FilmCatalogue>().BestKnown(20)) await _club.WriteAsync(unit => ListStore.Wish(unit, Nora, NamedFilm.Of(film)));

        var first = await TabAsync(Nora, "wishes");
        var last = await _club.PressAsync(Nora, "my-films.page", Nora, "wishes", 3);
        var beyond = await _club.PressAsync(Nora, "my-films.page", Nora, "wishes", 99);

        Assert.Contains("Page 1 sur 3", Read(first));
        Assert.Contains("Page 3 sur 3", Read(last));
        Assert.Equal(Read(last), Read(beyond));
        Assert.Equal(4, last.Reply.Card!.Blocks.OfType<Menu>().Single().Choices.Count);
    }

    [Theory]
    [InlineData("my-films.tab", "wishes")]
    [InlineData("my-films.page", "wishes", "2")]
    [InlineData("my-films.open")]
    [InlineData("my-films.share", "wishes", "on")]
    public async Task Only_oneself_turns_the_pages(string path, params string[] rest)
    {
        var pressed = await _club.PressAsync(Karim, path, [Nora, .. rest]);

        Assert.Equal("my-films.not_yours", pressed.Key());
        Assert.Equal(Answer.Private, pressed.Answer);
    }

    [Theory]
    [InlineData("my-films.tab", "102", "verdicts")]
    [InlineData("my-films.tab", "102")]
    [InlineData("my-films.page", "102", "wishes", "-1")]
    [InlineData("my-films.mark", Cléo, "burn")]
    [InlineData("my-films.mark", Cléo)]
    [InlineData("my-films.share", "102", "verdicts", "on")]
    [InlineData("my-films.share", "102", "wishes", "maybe")]
    public async Task Row_59_a_button_that_is_none_of_ours_says_so_kindly(string path, params string[] ids)
    {
        Assert.Equal("common.outdated", (await _club.PressAsync(Nora, path, [.. ids])).Key());
    }

    [Fact]
    public async Task A_film_is_judged_and_moved_from_its_own_page()
    {
        await _club.PressAsync(Nora, "film.wish", Cléo);
        var opened = await _club.SendAsync(_club.Press(Nora, "my-films.open", Nora) with { Picked = [Cléo] });

        var judged = await _club.PressAsync(Nora, "my-films.mark", Cléo, "mixed");
        var unseen = await _club.PressAsync(Nora, "my-films.mark", Cléo, "unsee");

        Assert.Contains("Il est dans tes envies.", Read(opened));
        Assert.Equal(Answer.Update, judged.Answer);
        Assert.Contains("Tu l’as vu : Mitigé (toi seul·e le sais).", Read(judged));
        Assert.DoesNotContain("envies.", Read(judged));
        Assert.DoesNotContain("Tu l’as vu", Read(unseen));
        Assert.Equal(0, await _club.CountAsync("wishes") + await _club.CountAsync("seen"));
    }

    [Fact]
    public async Task Lists_are_shared_one_by_one_and_taken_back()
    {
        var wishes = await _club.PressAsync(Nora, "my-films.share", Nora, "wishes", "on");
        var again = await _club.PressAsync(Nora, "my-films.share", Nora, "wishes", "on");
        var seen = await _club.PressAsync(Nora, "my-films.share", Nora, "seen", "on");
        var back = await _club.PressAsync(Nora, "my-films.share", Nora, "wishes", "off");

        Assert.Equal([(1, 2), (1, 2), (2, 1), (1, 2)], new[] { wishes, again, seen, back }.Select(one => (Count(one, "Partagé avec ce serveur."), Count(one, "Gardé pour toi."))));
        Assert.Equal((0, 1), await _club.ReadAsync(unit => (unit.QueryFirstOrNull<long?>("SELECT wishes FROM shares"), unit.QueryFirstOrNull<long?>("SELECT seen FROM shares"))));
    }

    private int Count(Answered answered, string words) => Read(answered).Split(words).Length - 1;

    private Task<Answered> TabAsync(MemberId member, string shelf) => _club.PressAsync(member, "my-films.tab", member, shelf);

    private string Read(Answered answered) => _club.Words(answered).Replace('\u00A0', ' ');
}
