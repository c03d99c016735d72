using CineBot.Features.Films;

namespace CineBot.Tests.Features.Films;

public sealed class MistypedSearchTests(FilmsFile films) : IClassFixture<FilmsFile>
{
    [Theory]
    [InlineData("cloe de 5 a 7", "Cléo de 5 à 7 (1962)")]
    [InlineData("latalante", "L’Atalante (1934)")]
    [InlineData("atalnte", "L’Atalante (1934)")]
    [InlineData("samourai kurosawa", "Les Sept Samouraïs (1954)")]
    [InlineData("kurozawa sept samurai", "Les Sept Samouraïs (1954)")]
    [InlineData("amelie poulin", "Le Fabuleux Destin d’Amélie Poulain (2001)")]
    [InlineData("ameli poulain", "Le Fabuleux Destin d’Amélie Poulain (2001)")]
    [InlineData("le fabuleu destin d'amelie", "Le Fabuleux Destin d’Amélie Poulain (2001)")]
    [InlineData("un chien andalous", "Un chien andalou (1929)")]
    [InlineData("les quatre cent coups", "Les Quatre Cents Coups (1959)")]
    [InlineData("a bout de soufle", "À bout de souffle (1960)")]
    [InlineData("hirochima", "Hiroshima mon amour (1959)")]
    [InlineData("la jettee", "La Jetée (1962)")]
    [InlineData("nuit et brouilard", "Nuit et Brouillard (1956)")]
    [InlineData("schindlers list", "La Liste de Schindler (1993)")]
    [InlineData("orange mecanik", "Orange mécanique (1971)")]
    [InlineData("kubric shining", "Shining (1980)")]
    [InlineData("le diner de con", "Le Dîner de cons (1998)")]
    [InlineData("dinner de cons", "Le Dîner de cons (1998)")]
    [InlineData("la grande vadrouile", "La Grande Vadrouille (1966)")]
    [InlineData("rabi jacob", "Les Aventures de Rabbi Jacob (1973)")]
    [InlineData("chtis", "Bienvenue chez les Ch’tis (2008)")]
    [InlineData("portait de la jeune fille", "Portrait de la jeune fille en feu (2019)")]
    [InlineData("anatomie d'une chutte", "Anatomie d’une chute (2023)")]
    [InlineData("jeanne dielmann", "Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles (1975)")]
    [InlineData("demoiselles rochefor", "Les Demoiselles de Rochefort (1967)")]
    [InlineData("parapluie cherbourg", "Les Parapluies de Cherbourg (1964)")]
    [InlineData("sans toi ni loi", "Sans toit ni loi (1985)")]
    [InlineData("vaccances de monsieur hulot", "Les Vacances de monsieur Hulot (1953)")]
    [InlineData("kislowski rouge", "Trois couleurs : Rouge (1994)")]
    [InlineData("tou sur ma mere", "Tout sur ma mère (1999)")]
    [InlineData("fraises sauvage", "Les Fraises sauvages (1957)")]
    [InlineData("chiiro", "Le Voyage de Chihiro (2001)")]
    [InlineData("tombeau des luciole", "Le Tombeau des lucioles (1988)")]
    [InlineData("pater panchali", "La Complainte du sentier (1955)")]
    [InlineData("retour vers le futut", "Retour vers le futur (1985)")]
    [InlineData("pulp fition", "Pulp Fiction (1994)")]
    [InlineData("mulholand drive", "Mulholland Drive (2001)")]
    [InlineData("hichcock psychose", "Psychose (1960)")]
    [InlineData("shoa", "Shoah (1985)")]
    [InlineData("akerman dielman", "Jeanne Dielman, 23, quai du Commerce, 1080 Bruxelles (1975)")]
    [InlineData("glaneur et la glaneuse", "Les Glaneurs et la Glaneuse (2000)")]
    [InlineData("120 batements par minute", "120 battements par minute (2017)")]
    [InlineData("lauberge espagnole", "L’Auberge espagnole (2002)")]
    public void A_slip_or_two_of_the_fingers_is_forgiven(string typed, string expected) =>
        Assert.Equal(expected, films.FirstFor(typed));

    [Fact]
    public void Every_film_is_found_by_its_title_with_one_letter_missing_and_two_swapped() =>
        Assert.Empty(Lost(length => length >= 8));

    // Of seven letters these slips leave five in place, and other films may well have a word that is nearer.
    [Fact]
    public void Of_the_films_with_a_word_of_seven_letters_no_more_than_a_few_are_lost_so() =>
        Assert.InRange(Lost(length => length == 7).Count, 0, 20);

    private List<string> Lost(Predicate<int> slippery) =>
    [
        .. CatalogueFile.Parse(CatalogueFile.ReadText()).Select(entry => entry.Film)
            .Where(film => slippery(Longest(film).Length) && !Finds(film))
            .Select(film => $"{film.FrenchTitle}: {Mistyped(film)}"),
    ];

    private static string Longest(Film film) =>
        TitleFolding.Words(film.FrenchTitle).Where(word => !word.Any(char.IsDigit)).MaxBy(word => word.Length) ?? "";

    private static string Mistyped(Film film)
    {
        var word = Longest(film);
        var middle = word.Length / 2;
        var slipped = $"{word[0]}{word[2..middle]}{word[middle + 1]}{word[middle]}{word[(middle + 2)..]}";
        return TitleFolding.Fold(film.FrenchTitle).Replace(word, slipped, StringComparison.Ordinal);
    }

    private bool Finds(Film film) => films.Catalogue.Search(Mistyped(film), 25).Any(found => found.Id == film.Id);
}
