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
    [InlineData("cleo 5 7", "Cléo de 5 à 7 (1962)")]
    [InlineData("cléo de 5 à 7", "Cléo de 5 à 7 (1962)")]
    [InlineData("cleo de cinq a sept", "Cléo de 5 à 7 (1962)")]
    [InlineData("7 5 cleo", "Cléo de 5 à 7 (1962)")]
    [InlineData("Cleo from 5 to 7", "Cléo de 5 à 7 (1962)")]
    [InlineData("cloe de 5 a 7", "Cléo de 5 à 7 (1962)")]
    [InlineData("Cléo de 5 à 7 (1962, Agnès Varda)", "Cléo de 5 à 7 (1962)")]
    [InlineData("oeuvre", "L’Œuvre au noir (1988)")]
    [InlineData("œuvre au noir", "L’Œuvre au noir (1988)")]
    [InlineData("l'oeuvre au noir", "L’Œuvre au noir (1988)")]
    [InlineData("L’ŒUVRE", "L’Œuvre au noir (1988)")]
    [InlineData("l'atalante", "L’Atalante (1934)")]
    [InlineData("l’atalante", "L’Atalante (1934)")]
    [InlineData("latalante", "L’Atalante (1934)")]
    [InlineData("atalante vigo", "L’Atalante (1934)")]
    [InlineData("vigo atalante", "L’Atalante (1934)")]
    [InlineData("atalnte", "L’Atalante (1934)")]
    [InlineData("kurosawa samourai", "Les Sept Samouraïs (1954)")]
    [InlineData("samourai kurosawa", "Les Sept Samouraïs (1954)")]
    [InlineData("les 7 samourais", "Les Sept Samouraïs (1954)")]
    [InlineData("seven samurai", "Les Sept Samouraïs (1954)")]
    [InlineData("shichinin", "Les Sept Samouraïs (1954)")]
    [InlineData("kurozawa sept samurai", "Les Sept Samouraïs (1954)")]
    [InlineData("amelie poulin", "Le Fabuleux Destin d’Amélie Poulain (2001)")]
    [InlineData("amélie poulain", "Le Fabuleux Destin d’Amélie Poulain (2001)")]
    [InlineData("ameli poulain", "Le Fabuleux Destin d’Amélie Poulain (2001)")]
    [InlineData("fabuleux destin", "Le Fabuleux Destin d’Amélie Poulain (2001)")]
    [InlineData("le fabuleu destin d'amelie", "Le Fabuleux Destin d’Amélie Poulain (2001)")]
    [InlineData("chien andalou", "Un chien andalou (1929)")]
    [InlineData("un chien andalous", "Un chien andalou (1929)")]
    [InlineData("bunuel chien", "Un chien andalou (1929)")]
    [InlineData("400 coups", "Les Quatre Cents Coups (1959)")]
    [InlineData("les quatre cent coups", "Les Quatre Cents Coups (1959)")]
    [InlineData("12 hommes en colère", "Douze Hommes en colère (1957)")]
    [InlineData("a bout de soufle", "À bout de souffle (1960)")]
    [InlineData("hiroshima mon amour", "Hiroshima mon amour (1959)")]
    [InlineData("hirochima", "Hiroshima mon amour (1959)")]
    [InlineData("voyage dans la lune", "Le Voyage dans la Lune (1902)")]
    [InlineData("melies lune", "Le Voyage dans la Lune (1902)")]
    [InlineData("jetee", "La Jetée (1962)")]
    [InlineData("la jettee", "La Jetée (1962)")]
    [InlineData("nuit et brouilard", "Nuit et Brouillard (1956)")]
    [InlineData("brouillard nuit", "Nuit et Brouillard (1956)")]
    [InlineData("m le maudit", "M le maudit (1931)")]
    [InlineData("schindlers list", "La Liste de Schindler (1993)")]
    [InlineData("schindler", "La Liste de Schindler (1993)")]
    [InlineData("orange mecanik", "Orange mécanique (1971)")]
    [InlineData("clockwork orange", "Orange mécanique (1971)")]
    [InlineData("kubric shining", "Shining (1980)")]
    [InlineData("le diner de con", "Le Dîner de cons (1998)")]
    [InlineData("dinner de cons", "Le Dîner de cons (1998)")]
    [InlineData("la grande vadrouile", "La Grande Vadrouille (1966)")]
    [InlineData("rabi jacob", "Les Aventures de Rabbi Jacob (1973)")]
    [InlineData("mission cleopatre", "Astérix et Obélix : Mission Cléopâtre (2002)")]
    [InlineData("asterix cleopatre", "Astérix et Obélix : Mission Cléopâtre (2002)")]
    [InlineData("ch'tis", "Bienvenue chez les Ch’tis (2008)")]
    [InlineData("chtis", "Bienvenue chez les Ch’tis (2008)")]
    [InlineData("portrait jeune fille en feu", "Portrait de la jeune fille en feu (2019)")]
    [InlineData("portait de la jeune fille", "Portrait de la jeune fille en feu (2019)")]
    [InlineData("anatomie d'une chutte", "Anatomie d’une chute (2023)")]
    [InlineData("jeanne dielmann", "Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles (1975)")]
    [InlineData("demoiselles rochefor", "Les Demoiselles de Rochefort (1967)")]
    [InlineData("parapluie cherbourg", "Les Parapluies de Cherbourg (1964)")]
    [InlineData("sans toi ni loi", "Sans toit ni loi (1985)")]
    [InlineData("vaccances de monsieur hulot", "Les Vacances de monsieur Hulot (1953)")]
    [InlineData("nosfératu", "Nosferatu le vampire (1922)")]
    [InlineData("miserables 2012", "Les Misérables (2012)")]
    [InlineData("misérables ladj ly", "Les Misérables (2019)")]
    [InlineData("aurore", "L’Aurore (1927)")]
    [InlineData("sunrise", "L’Aurore (1927)")]
    public void What_people_type_finds_what_they_mean(string typed, string expected) =>
        Assert.Equal(expected, films.FirstFor(typed));

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
