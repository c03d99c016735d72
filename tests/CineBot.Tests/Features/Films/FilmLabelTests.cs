using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Tests.Features.Films;

public sealed class FilmLabelTests(FilmsFile films) : IClassFixture<FilmsFile>
{
    [Theory]
    [InlineData("c:cleo-de-5-a-7-1962", "Cléo de 5 à 7 (1962, Agnès Varda)", "Cléo from 5 to 7 (Cléo de 5 à 7, 1962, Agnès Varda)")]
    [InlineData("c:shichinin-no-samurai-1954", "Les Sept Samouraïs (Shichinin no samurai, 1954, Akira Kurosawa)", "Seven Samurai (Shichinin no samurai, 1954, Akira Kurosawa)")]
    [InlineData("c:psycho-1960", "Psychose (Psycho, 1960, Alfred Hitchcock)", "Psycho (1960, Alfred Hitchcock)")]
    [InlineData("c:intouchables-2011", "Intouchables (2011, Olivier Nakache, Éric Toledano)", "The Intouchables (Intouchables, 2011, Olivier Nakache, Éric Toledano)")]
    public void A_label_has_the_title_that_its_reader_knows(string id, string french, string english)
    {
        var film = films.Catalogue.Find(new FilmId(id))!;

        Assert.Equal(french, film.LabelFor(Language.French));
        Assert.Equal(english, film.LabelFor(Language.English));
    }

    [Fact]
    public void Every_label_fits_a_choice_and_keeps_the_year()
    {
        foreach (var film in CatalogueFile.Parse(CatalogueFile.ReadText()).Select(entry => entry.Film))
            foreach (var label in new[] { film.LabelFor(Language.French), film.LabelFor(Language.English) })
            {
                Assert.InRange(label.Length, 1, 100);
                Assert.Contains($"{film.Year}, ", label, StringComparison.Ordinal);
            }
    }

    [Fact]
    public void What_is_too_long_loses_the_original_title_first_and_then_whole_graphemes_of_its_end()
    {
        var family = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 20));
        var film = Named(family);

        var label = film.LabelFor(Language.French);

        Assert.InRange(label.Length, 80, 100);
        Assert.Matches("^(👨‍👩‍👧‍👦)+… \\(2020, Zoé\\)$", label);
    }

    [Fact]
    public void Many_directors_are_cut_after_two_and_long_names_at_their_end()
    {
        Assert.Equal("Film (2020, Agnès, Nora…)", Named("Film", "Agnès", "Nora", "Karim").LabelFor(Language.French));
        Assert.InRange(Named(new string('t', 300), new string('n', 300)).LabelFor(Language.French).Length, 90, 100);
    }

    private static Film Named(string title, params string[] directors) =>
        new(new FilmId("c:film-2020"), title, title, title, 2020, directors is [] ? ["Zoé"] : directors, 90, ["FR"], FilmKind.Feature);
}
