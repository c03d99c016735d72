using CineBot.Features.Films;

namespace CineBot.Tests.Features.Films;

public sealed class FilmSearchTests(FilmsFile films) : IClassFixture<FilmsFile>
{
    private static readonly string[] ThreeMisérables =
        ["c:les-miserables-1958", "c:les-miserables-2012", "c:les-miserables-2019"];

    [Theory]
    [InlineData("misérables")]
    [InlineData("miserables")]
    [InlineData("Les Misérables")]
    [InlineData("les miserable")]
    [InlineData("miserab")]
    [InlineData("LES MISERABLES")]
    [InlineData("les mis\u0065\u0301rables")]
    [InlineData("mizerables")]
    [InlineData("mizérable")]
    [InlineData("misreables")]
    public void The_three_Misérables_come_however_they_are_typed(string typed)
    {
        var found = films.Catalogue.Search(typed, 25);

        Assert.Equal(ThreeMisérables, found.Take(3).Select(film => film.Id.Value).Order());
    }

    [Theory]
    [InlineData("varda")]
    [InlineData("agnes varda")]
    [InlineData("Varda Agnès")]
    public void A_director_gives_her_films(string typed)
    {
        var found = films.Catalogue.Search(typed, 25);

        Assert.True(found.Count >= 5);
        Assert.All(found.Take(5), film => Assert.Contains("Agnès Varda", film.Directors));
    }

    [Theory]
    [InlineData("eisenstein sergey", "Sergueï Eisenstein")]
    [InlineData("shepitko", "Larissa Chepitko")]
    [InlineData("leonid gayday", "Leonid Gaïdaï")]
    [InlineData("questlove", "Ahmir Thompson")]
    [InlineData("charlie chaplin", "Charles Chaplin")]
    public void A_director_is_found_as_others_write_the_name(string typed, string director) => Assert.Contains(director, films.DirectorsFor(typed));

    [Fact]
    public void Films_of_one_director_come_best_known_first()
    {
        var ranks = CatalogueFile.Parse(CatalogueFile.ReadText()).ToDictionary(entry => entry.Film.Id, entry => entry.Rank);

        var found = films.Catalogue.Search("agnès varda", 25).Select(film => ranks[film.Id]).ToList();

        Assert.Equal(found.Order(), found);
    }

    [Fact]
    public void An_exact_title_comes_before_better_known_ones_that_only_begin_so()
    {
        var found = films.Catalogue.Search("Victoria", 25);

        Assert.Equal("Victoria", found[0].FrenchTitle);
    }

    [Fact]
    public void A_search_gives_no_film_twice_and_no_more_than_asked()
    {
        var found = films.Catalogue.Search("l", 25);

        Assert.Equal(25, found.Count);
        Assert.Equal(25, found.Select(film => film.Id).Distinct().Count());
        Assert.Equal(7, films.Catalogue.Search("l", 7).Count);
        Assert.Empty(films.Catalogue.Search("l", 0));
    }

    [Theory]
    [InlineData("xyzzyqwv")]
    [InlineData("zzzzzz varda")]
    [InlineData("mxzzrxblxs")]
    [InlineData("9999")]
    public void What_resembles_no_film_finds_none(string typed) => Assert.Empty(films.Catalogue.Search(typed, 25));
}
