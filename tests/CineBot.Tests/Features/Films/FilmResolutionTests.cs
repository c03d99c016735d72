using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Tests.Features.Films;

public sealed class FilmResolutionTests(FilmsFile films) : IClassFixture<FilmsFile>
{
    [Theory]
    [InlineData("c:cleo-de-5-a-7-1962")]
    [InlineData("Cléo de 5 à 7")]
    [InlineData("cleo 5 7")]
    [InlineData("cleo from 5 to 7")]
    [InlineData("cléo de 5 à 7 varda")]
    [InlineData("Cléo de 5 à 7 (1962, Agnès Varda)")]
    public void An_id_or_a_title_that_only_one_film_bears_is_that_film(string typed) =>
        Assert.Equal("c:cleo-de-5-a-7-1962", films.Catalogue.Resolve(typed).Film?.Id.Value);

    [Fact]
    public void Every_label_typed_back_is_its_film()
    {
        var lost = CatalogueFile.Parse(CatalogueFile.ReadText()).Select(entry => entry.Film)
            .Where(film => films.Catalogue.Resolve(film.LabelFor(Language.French)).Film?.Id != film.Id)
            .Where(film => !film.LabelFor(Language.French).Contains('…', StringComparison.Ordinal));

        Assert.Empty(lost.Select(film => film.LabelFor(Language.French)));
    }

    [Theory]
    [InlineData("Les Misérables")]
    [InlineData("les miserable")]
    public void A_title_that_several_films_bear_leaves_the_choice(string typed)
    {
        var resolution = films.Catalogue.Resolve(typed);

        Assert.Null(resolution.Film);
        Assert.Equal(3, resolution.Candidates.Count(film => film.FrenchTitle == "Les Misérables"));
    }

    [Theory]
    [InlineData("les misérables 2012", "c:les-miserables-2012")]
    [InlineData("Les Misérables Ladj Ly", "c:les-miserables-2019")]
    [InlineData("misérables le chanois", "c:les-miserables-1958")]
    public void A_year_or_a_director_tells_them_apart(string typed, string expected) =>
        Assert.Equal(expected, films.Catalogue.Resolve(typed).Film?.Id.Value);

    [Theory]
    [InlineData("varda")]
    [InlineData("miserab")]
    [InlineData("amelie poulin")]
    public void What_names_no_whole_title_only_suggests(string typed)
    {
        var resolution = films.Catalogue.Resolve(typed);

        Assert.Null(resolution.Film);
        Assert.NotEmpty(resolution.Candidates);
    }

    [Theory]
    [InlineData("Le court métrage de Zoé")]
    [InlineData("c:nobody-filmed-this-1999")]
    public void What_is_in_no_catalogue_is_free_text(string typed) => Assert.True(films.Catalogue.Resolve(typed).IsFreeText);

    [Fact]
    public void An_id_finds_its_film_and_an_unknown_one_none()
    {
        Assert.Equal("La Jetée", films.Catalogue.Find(new FilmId("c:la-jetee-1962"))?.FrenchTitle);
        Assert.Null(films.Catalogue.Find(new FilmId("c:la-jetee-1963")));
        Assert.Null(films.Catalogue.Find(new FilmId("f:film-de-zoe")));
    }
}
