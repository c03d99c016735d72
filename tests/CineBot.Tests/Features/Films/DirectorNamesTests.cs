using CineBot.Features.Films;

namespace CineBot.Tests.Features.Films;

public sealed class DirectorNamesTests
{
    private static readonly string[][] Lines = [.. DirectorNames.ReadText().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];

    [Theory]
    [InlineData("Andreï Tarkovski", "Andrei Tarkovsky")]
    [InlineData("Sergueï Eisenstein", "Sergei M. Eisenstein")]
    [InlineData("Leonid Gaïdaï", "Leonid Gayday")]
    [InlineData("Friedrich Wilhelm Murnau", "F.W. Murnau")]
    [InlineData("F. W. Murnau", "FW Murnau")]
    [InlineData("D. W. Griffith", "D.W. Griffith")]
    [InlineData("Jia Zhangke", "Jia Zhang-ke")]
    [InlineData("Jia Zhangke", "Zhangke Jia")]
    [InlineData("Bong Joon-ho", "Bong Joon Ho")]
    [InlineData("Hirokazu Kore-eda", "Koreeda Hirokazu")]
    [InlineData("Diao Yinan", "Yi’nan Diao")]
    [InlineData("Shinichiro Ueda", "Shin'ichirô Ueda")]
    [InlineData("Trần Anh Hùng", "Anh Hung Tran")]
    [InlineData("Yórgos Lánthimos", "Yorgos Lanthimos")]
    [InlineData("Theo Angelopoulos", "Theodoros Angelopoulos")]
    [InlineData("Charles Chaplin", "Charlie Chaplin")]
    [InlineData("Saeed Roustayi", "Saeed Roustaee")]
    [InlineData("Alejandro González Iñárritu", "Alejandro G. Iñárritu")]
    public void However_a_name_is_written_it_is_one_person(string name, string other)
    {
        Assert.True(DirectorNames.Meet(["Agnès Varda", name], [other]));
        Assert.True(DirectorNames.Meet([other], [name]));
    }

    [Theory]
    [InlineData("Andreï Tarkovski", "Arseni Tarkovski")]
    [InlineData("Paul W. S. Anderson", "Paul Anderson")]
    [InlineData("Paul Thomas Anderson", "P. Anderson")]
    [InlineData("Akira Kurosawa", "Kiyoshi Kurosawa")]
    [InlineData("Jafar Panahi", "Panah Panahi")]
    [InlineData("Charles Chaplin", "Geraldine Chaplin")]
    [InlineData("…", "?!")]
    [InlineData("", "")]
    public void Half_a_name_is_somebody_else(string name, string other) => Assert.False(DirectorNames.Meet([name], [other]));

    [Fact]
    public void Every_director_of_whom_other_spellings_are_known_made_a_film_of_the_catalogue()
    {
        var directors = CatalogueFile.Parse(CatalogueFile.ReadText()).SelectMany(entry => entry.Film.Directors).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(directors, Lines.Select(line => line[0]).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void No_spelling_is_that_of_two_people()
    {
        var directors = CatalogueFile.Parse(CatalogueFile.ReadText()).SelectMany(entry => entry.Film.Directors).Distinct();
        var spelt = Lines.SelectMany(line => FilmRow.Parts(line[1]).Prepend(line[0]).Select(name => (Name: name, Person: line[0])));

        Assert.All(Lines, line => Assert.Equal(2, line.Length));
        Assert.Empty(spelt.SelectMany(one => spelt.Where(other => other.Person != one.Person && DirectorNames.Meet([one.Name], [other.Name]))));
        Assert.Empty(directors.SelectMany(director => spelt.Where(one => one.Person != director && DirectorNames.Meet([one.Name], [director]))));
    }

    [Fact]
    public void A_director_is_found_in_every_spelling()
    {
        Assert.Equal(["Andreï Tarkovski", "Andrei Tarkovsky", "Andrey Tarkovsky", "Andrey Tarkovskiy"], DirectorNames.Spellings("Andreï Tarkovski"));
        Assert.Equal(DirectorNames.Spellings("Andreï Tarkovski"), DirectorNames.Spellings("Tarkovsky, Andrei"));
        Assert.Empty(DirectorNames.Spellings("Agnès Varda"));
    }
}
