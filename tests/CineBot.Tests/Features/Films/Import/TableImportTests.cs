using System.Text;
using CineBot.Features.Films;

namespace CineBot.Tests.Features.Films.Import;

public sealed class TableImportTests : IDisposable
{
    private const string Header = "titre original;titre français;année;réalisation;durée;pays;votes";
    private readonly Shelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Theory]
    [InlineData("titre original;année;réalisation;durée\nLe Carnet de Zoé;2019;Zoé Martin | Karim Haddad;1 h 30\n")]
    [InlineData("original_title,year,directors,runtime\r\nLe Carnet de Zoé,2019,\"Zoé Martin;Karim Haddad\",90 min\r\n")]
    [InlineData("\uFEFFTitle\tYear\tDirector\tRuntime\nLe Carnet de Zoé\t2019\tZoé Martin; Karim Haddad\t1h30")]
    public async Task A_table_is_read_whatever_parts_its_cells(string table)
    {
        await _shelf.ImportAsync("club.csv", table);

        var film = _shelf.Only("carnet de zoe");
        Assert.Equal("Le Carnet de Zoé (2019, Zoé Martin, Karim Haddad)", film.LabelFor(CineBot.Interactions.Language.French));
        Assert.Equal(90, film.Runtime);
        Assert.Equal("Le Carnet de Zoé", _shelf.Catalogue.Resolve("karim haddad carnet de zoe").Film?.OriginalTitle);
    }

    [Theory]
    [InlineData("90.0", 90)]
    [InlineData("90.00000000000000000000", 90)]
    [InlineData("1.30", null)]
    public async Task Minutes_that_a_query_reckoned_are_minutes_and_an_hour_with_a_dot_is_asked_about(string duration, int? minutes)
    {
        await _shelf.RunAsync("films", "import", _shelf.Put("query.csv", $"original_title,runtime\nLe Carnet de Zoé,{duration}\nLa Kermesse du village,80\n"));

        Assert.Equal(minutes, _shelf.Catalogue.Search("carnet de zoe", 5).FirstOrDefault(film => film.OriginalTitle == "Le Carnet de Zoé")?.Runtime);
        Assert.Equal(minutes is null, _shelf.Complained.Contains("line 2: it has a duration that is neither minutes nor such as 1h30.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_line_does_not_say_is_left_out_of_the_choice()
    {
        await _shelf.ImportAsync("club.csv", "title;year;director\nVidéo de la kermesse;;\nBobine retrouvée;1957;\nBobine perdue;;Nora Benali\n");

        Assert.Equal("Vidéo de la kermesse", _shelf.Only("kermesse").LabelFor(CineBot.Interactions.Language.French));
        Assert.Equal("Bobine retrouvée (1957)", _shelf.Only("bobine retrouvee").LabelFor(CineBot.Interactions.Language.French));
        Assert.Equal("Bobine perdue (Nora Benali)", _shelf.Only("bobine perdue").LabelFor(CineBot.Interactions.Language.French));
        Assert.Contains(_shelf.Catalogue.Walk(long.MaxValue), film => film.OriginalTitle == "Vidéo de la kermesse");
        Assert.DoesNotContain(_shelf.Catalogue.Walk(90), film => film.OriginalTitle == "Vidéo de la kermesse");
    }

    [Fact]
    public async Task The_same_lines_again_are_the_same_films_and_say_what_is_new()
    {
        await _shelf.ImportAsync("club.csv", $"{Header}\nLe Carnet de Zoé;;2019;Zoé Martin;;FR;3\nLa Bobine;;;Nora Benali;;;\n");
        var first = _shelf.Only("carnet de zoe").Id;

        await _shelf.ImportAsync("later.csv", $"{Header}\nLe Carnet de Zoé;Le Cahier de Zoé;2019;Zoé Martin;95;;\n");

        var film = _shelf.Only("carnet de zoe");
        Assert.Equal((first, "Le Cahier de Zoé", 95, "FR"), (film.Id, film.FrenchTitle, film.Runtime!.Value, film.Countries[0]));
        Assert.Equal(first, _shelf.Only("cahier de zoe").Id);
        Assert.NotNull(_shelf.Only("la bobine nora benali"));
    }

    [Fact]
    public async Task A_line_that_learns_its_director_later_stays_one_film()
    {
        await _shelf.ImportAsync("club.csv", "title;year\nLe Carnet de Zoé;2019\n");
        var first = _shelf.Only("carnet de zoe").Id;

        await _shelf.ImportAsync("later.csv", "title;year;director\nLe Carnet de Zoé;2020;Zoé Martin\n");

        var film = _shelf.Only("carnet de zoe");
        Assert.Equal((first, "Zoé Martin"), (film.Id, film.Directors[0]));
    }

    [Fact]
    public async Task Two_films_of_one_title_stay_two_when_their_directors_differ()
    {
        await _shelf.ImportAsync("club.csv", "title;year;director\nLa Kermesse du village;2019;Zoé Martin\nLa Kermesse du village;2019;Karim Haddad\nLa Kermesse du village;1999;Zoé Martin\n");

        Assert.Equal(3, _shelf.Catalogue.Search("kermesse du village", 25).Count);
    }

    [Fact]
    public async Task A_film_that_ships_keeps_its_id_and_all_that_is_said_of_it()
    {
        var shipped = _shelf.Catalogue.Find(new FilmId("c:cleo-de-5-a-7-1962"))!;

        await _shelf.ImportAsync("club.csv", $"id;{Header}\ntt0055852;CLÉO DE 5 À 7;Cléo;1961;Agnès Varda;92;BE;99999\n");

        var film = Assert.Single(_shelf.Catalogue.Search("cleo de 5 a 7", 25), film => film.OriginalTitle.StartsWith("Cléo", StringComparison.OrdinalIgnoreCase));
        Assert.Equal((shipped.Id, shipped.OriginalTitle, shipped.FrenchTitle, shipped.Year, shipped.Runtime), (film.Id, film.OriginalTitle, film.FrenchTitle, film.Year, film.Runtime));
        Assert.Equal(shipped.Id, _shelf.Catalogue.Find(new FilmId("tt0055852"))?.Id);
        Assert.Equal(shipped.Id, _shelf.Catalogue.Search("Cléo", 1)[0].Id);
    }

    [Theory]
    [InlineData("Cléo de 5 à 7;1962;Chantal Akerman")]
    [InlineData("Cléo de 5 à 7;1964;Agnès Varda")]
    [InlineData("Cléo de 5 à 7;;")]
    public async Task A_film_of_that_title_that_may_be_another_one_stands_beside_it(string line)
    {
        await _shelf.ImportAsync("club.csv", $"title;year;director\n{line}\n");

        Assert.Equal(2, _shelf.Catalogue.Search("cleo de 5 a 7", 25).Count(film => film.OriginalTitle == "Cléo de 5 à 7"));
    }

    [Theory]
    [InlineData("Agnès Varda", "c:cleo-de-5-a-7-1962")]
    [InlineData("", "tt9000001")]
    public async Task Under_another_of_its_titles_only_a_director_tells_that_it_is_the_same_film(string director, string id)
    {
        await _shelf.ImportAsync("club.csv", $"id;title;year;director\ntt9000001;Cléo from 5 to 7;1962;{director}\n");

        Assert.Equal(id, _shelf.Catalogue.Find(new FilmId("tt9000001"))?.Id.Value);
    }

    [Fact]
    public async Task Two_ids_of_one_catalogue_are_two_films_though_all_that_is_said_of_them_is_the_same()
    {
        await _shelf.ImportAsync("club.csv", "id;title;year\ntt9000001;La Kermesse du village;2019\ntt9000002;La Kermesse du village;2019\ntt9000003;Cléo de 5 à 7;1962\ntt9000004;Cléo de 5 à 7;1962\n;Vidéo de la kermesse;\n");

        Assert.Equal(["tt9000001", "tt9000002"], _shelf.Catalogue.Search("kermesse du village", 25).Select(film => film.Id.Value).Order());
        Assert.Single(new[] { "tt9000003", "tt9000004" }, id => _shelf.Catalogue.Find(new FilmId(id))?.Id.Value == "c:cleo-de-5-a-7-1962");
    }

    [Fact]
    public async Task Windows_letters_are_recognised_and_said()
    {
        var path = _shelf.Put("old.csv", Encoding.Latin1.GetBytes("titre;année\nLa Forêt enchantée de l'été;1987\n"));

        Assert.Equal(0, await _shelf.RunAsync("films", "import", path));

        Assert.Contains("old.csv is not in UTF-8: it is read as Windows-1252.", _shelf.Said, StringComparison.Ordinal);
        Assert.Equal("La Forêt enchantée de l'été", _shelf.Only("foret enchantee de l'ete").OriginalTitle);
    }

    [Fact]
    public async Task Bad_lines_are_counted_named_with_their_reason_and_passed_over()
    {
        await _shelf.ImportAsync("club.csv", $"{Header}\nLe Carnet de Zoé;;2019;;;;\n\"La Bobine;;2019;;;;\n;;2019;;;;\nA;;demain;;;;\nA;;2115;;;;\nB;;2019;;longtemps;;\nC;;2019;;;France;\nD;E;F;G;H;I;J;K\nN\0;;2019;;;;\nLa Kermesse du village;;2019;;;;");

        Assert.Equal(
            [
                "club.csv, line 3: it has a quote that is not closed, or something after a closed one.",
                "club.csv, line 4: it has no title.",
                "club.csv, line 5: it has a year that is none.",
                "club.csv, line 6: it has the year 2115, which is not between 1870 and 2100.",
                "club.csv, line 7: it has a duration that is neither minutes nor such as 1h30.",
                "club.csv, line 8: it has a country that is no code of two letters, such as FR.",
                "club.csv, line 9: it has 8 cells, the first line 7.",
                "club.csv, line 10: it holds a NUL character.",
            ],
            _shelf.Complained.TrimEnd('\n').Split('\n'));
        Assert.Contains("2 films of 10 lines were imported", _shelf.Said, StringComparison.Ordinal);
        Assert.Contains("not usable: 8.", _shelf.Said, StringComparison.Ordinal);
        Assert.Equal("La Kermesse du village", _shelf.Only("kermesse du village").OriginalTitle);
    }

    [Fact]
    public async Task Films_that_ship_and_come_back_in_a_table_stay_as_they_are()
    {
        await _shelf.ImportAsync("club.csv", "id;titre;année\nc:cleo-de-5-a-7-1962;Autre chose;1999\nc:film-que-rien-n-apporte-2019;Le Carnet de Zoé;2019\n");

        Assert.Equal("Cléo de 5 à 7", _shelf.Catalogue.Find(new FilmId("c:cleo-de-5-a-7-1962"))?.OriginalTitle);
        Assert.Equal("i:film-que-rien-n-apporte-2019", _shelf.Only("carnet de zoe").Id.Value);
        Assert.Contains("passed over for what they are: 1", _shelf.Said, StringComparison.Ordinal);
    }
}
