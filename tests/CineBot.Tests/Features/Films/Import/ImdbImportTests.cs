using System.Text;
using CineBot.Features.Films;
using CineBot.Interactions;

namespace CineBot.Tests.Features.Films.Import;

public sealed class ImdbImportTests : IDisposable
{
    private const string Basics = """
        tconst	titleType	primaryTitle	originalTitle	isAdult	startYear	endYear	runtimeMinutes	genres
        tt9000001	movie	The Lamplighter's Notebook	Le Carnet de l'allumeur	0	1951	\N	93	Drama
        tt9000002	short	Lamplighters	Lamplighters	0	\N	\N	\N	Documentary,Short
        tt9000003	tvMovie	Lamplighters Again	Lamplighters Again	0	1988	\N	70	Documentary
        tt9000004	tvEpisode	Lamplighters Episode	Lamplighters Episode	0	1988	\N	70	Drama
        tt9000005	movie	Lamplighters After Dark	Lamplighters After Dark	1	1988	\N	70	Adult
        tt9000006	movie	Cléo from 5 to 7	Cléo de 5 à 7	0	1962	\N	90	Drama
        tt9000007	short	Cléo from 5 to 7	Cléo de 5 à 7	0	1962	\N	9	Short
        broken
        tt	movie	No Number	No Number	0	1988	\N	70	Drama
        tt9000008	movie	Lamplighters of 2115	Lamplighters of 2115	0	2115	\N	\N	Drama
        """;

    private const string Akas = """
        titleId	ordering	title	region	language	types	attributes	isOriginalTitle
        tt9000002	1	Les Réverbères	FR	\N	imdbDisplay	\N	0
        tt9000002	2	Lampes	FR	\N	\N	working title	0
        tt9000002	3	Lampadaires	CA	fr	imdbDisplay	\N	0
        tt9000002	4	Laternen	DE	\N	imdbDisplay	\N	0
        tt9000006	1	Cléo l'après-midi	FR	\N	imdbDisplay	\N	0
        """;

    private const string Crew = "tconst\tdirectors\twriters\ntt9000001\tnm9000002,nm9000001\t\\N\ntt9000006\tnm9000003\t\\N\ntt9000004\tnm9000004\t\\N\n";
    private const string Names = "nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles\nnm9000001\tZoé Martin\t\\N\t\\N\t\\N\t\\N\nnm9000002\tKarim Haddad\t\\N\t\\N\t\\N\t\\N\nnm9000003\tAgnès Varda\t1928\t2019\t\\N\t\\N\n";
    private const string Ratings = "tconst\taverageRating\tnumVotes\ntt9000003\t6.1\t900\ntt9000002\t6.1\t7\n";
    private readonly Shelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public async Task A_folder_of_IMDb_s_files_gives_films_with_their_French_titles_and_directors_best_known_first()
    {
        _shelf.Put("imdb/title.basics.tsv.gz", Shelf.Packed(Encoding.UTF8.GetBytes(Basics)));
        _shelf.Put("imdb/title.akas.tsv", Akas);
        _shelf.Put("imdb/title.crew.tsv", Crew);
        _shelf.Put("imdb/name.basics.tsv", Names);
        _shelf.Put("imdb/title.ratings.tsv", Ratings);

        Assert.True(await _shelf.RunAsync("films", "import", _shelf.PathOf("imdb")) == 0, _shelf.Complained);

        var catalogue = _shelf.Catalogue;
        Assert.Equal("The Lamplighter's Notebook (Le Carnet de l'allumeur, 1951, Karim Haddad, Zoé Martin)", catalogue.Search("carnet de l'allumeur", 1)[0].LabelFor(Language.English));
        Assert.Equal(["tt9000003", "tt9000002", "tt9000001"], catalogue.Search("lampl", 25).Select(film => film.Id.Value));
        Assert.Equal("Les Réverbères (Lamplighters)", catalogue.Search("reverberes", 1)[0].LabelFor(Language.French));
        Assert.Equal(FilmKind.ShortDocumentary, catalogue.Search("lampadaires", 1)[0].Kind);
        Assert.StartsWith("IMDb's files are your own copy, under the licence that IMDb gave you", _shelf.Said, StringComparison.Ordinal);
        Assert.Contains("5 films of 23 lines were imported", _shelf.Said, StringComparison.Ordinal);
        Assert.Contains("passed over for what they are: 2; not usable: 3.", _shelf.Said, StringComparison.Ordinal);
        Assert.Equal(
            [
                "title.basics.tsv.gz, line 9: it does not have the 9 cells of the first line.",
                "title.basics.tsv.gz, line 10: it does not begin with an id such as tt0055852.",
                "title.basics.tsv.gz, line 11: it has the year 2115, which is not between 1870 and 2100.",
            ],
            _shelf.Complained.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_shipped_film_absorbs_its_line_but_not_a_short_of_the_same_title()
    {
        await _shelf.ImportAsync("title.basics.tsv", Basics);

        Assert.Equal("c:cleo-de-5-a-7-1962", _shelf.Catalogue.Find(new FilmId("tt9000006"))?.Id.Value);
        Assert.Equal("tt9000007", _shelf.Catalogue.Find(new FilmId("tt9000007"))?.Id.Value);
        Assert.Contains("Without title.ratings nothing tells which films are the best known.", _shelf.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_director_found_later_parts_a_line_from_the_film_that_had_absorbed_it()
    {
        await _shelf.ImportAsync("title.basics.tsv", Basics);
        var crew = _shelf.Put("crew.tsv", Crew.Replace("tt9000006\tnm9000003", "tt9000006\tnm9000001", StringComparison.Ordinal));

        Assert.Equal(0, await _shelf.RunAsync("films", "import", _shelf.PathOf("title.basics.tsv"), "--crew", crew, "--names", _shelf.Put("names.tsv", Names)));

        Assert.Equal("tt9000006", _shelf.Catalogue.Find(new FilmId("tt9000006"))?.Id.Value);
        Assert.Equal("Agnès Varda", _shelf.Catalogue.Find(new FilmId("c:cleo-de-5-a-7-1962"))?.Directors[0]);
    }

    [Fact]
    public async Task What_a_later_import_leaves_out_stays_as_an_earlier_one_said()
    {
        var basics = _shelf.Put("title.basics.tsv", Basics);
        Assert.Equal(0, await _shelf.RunAsync("films", "import", basics, "--akas", _shelf.Put("akas.tsv", Akas), "--ratings", _shelf.Put("ratings.tsv", Ratings)));

        Assert.Equal(0, await _shelf.RunAsync("films", "import", basics));

        Assert.Equal("Les Réverbères", _shelf.Catalogue.Find(new FilmId("tt9000002"))?.FrenchTitle);
        Assert.Equal("tt9000003", _shelf.Catalogue.Search("lampl", 1)[0].Id.Value);
    }

    [Theory]
    [InlineData("working", "La Lampe")]
    [InlineData("festival", "La Lampe")]
    [InlineData("tv", "La Lampe")]
    [InlineData("dvd", "La Lampe")]
    [InlineData("alternative", "La Lampe")]
    [InlineData("imdbDisplay", "Projet Lampe")]
    public async Task Only_what_is_shown_in_France_is_preferred_to_a_title_without_a_remark(string type, string title)
    {
        await ImportLampAsync($"tt9000001\t1\tProjet Lampe\tFR\t\\N\t{type}\t\\N\t0\ntt9000001\t2\tLa Lampe\tFR\t\\N\t\\N\t\\N\t0\n");

        Assert.Equal(title, _shelf.Catalogue.Find(new FilmId("tt9000001"))!.FrenchTitle);
        Assert.Equal("tt9000001", _shelf.Only("projet lampe").Id.Value);
        Assert.Equal("tt9000001", _shelf.Catalogue.Search("la lampe", 1)[0].Id.Value);
    }

    [Theory]
    [InlineData("working\t\\N", "The Lamp")]
    [InlineData("\\N\tworking title", "The Lamp")]
    [InlineData("festival\t\\N", "Projet Lampe")]
    public async Task A_film_never_bore_its_working_title(string typeAndRemark, string title)
    {
        await ImportLampAsync($"tt9000001\t1\tProjet Lampe\tFR\t\\N\t{typeAndRemark}\t0\n");

        Assert.Equal(title, _shelf.Catalogue.Find(new FilmId("tt9000001"))!.FrenchTitle);
        Assert.Equal("tt9000001", _shelf.Only("projet lampe").Id.Value);
    }

    [Theory]
    [InlineData("title.basics.tsv")]
    [InlineData("title.basics.tsv.gz")]
    public async Task A_mark_before_the_first_line_is_no_letter_of_it(string name)
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Basics)];

        Assert.True(await _shelf.RunAsync("films", "import", _shelf.Put(name, name.EndsWith("gz", StringComparison.Ordinal) ? Shelf.Packed(marked) : marked)) == 0, _shelf.Complained);

        Assert.Equal("tt9000001", _shelf.Only("carnet de l'allumeur").Id.Value);
    }

    [Fact]
    public async Task The_same_film_from_Wikidata_and_from_a_club_s_own_table_stays_one()
    {
        await _shelf.ImportAsync("title.basics.tsv", Basics);

        await _shelf.ImportAsync("wikidata.csv", "film,original_title,french_title,english_title,year,directors,runtime,countries,imdb,sitelinks\nhttp://www.wikidata.org/entity/Q42,Lamplighters Again,Encore les réverbères,,1988,Nora Benali,,FR|BE,tt9000003,3\nhttp://www.wikidata.org/entity/Q43,Le Carnet de l'allumeur,,,1951,Karim Haddad,,FR,,2\n");
        await _shelf.ImportAsync("club.csv", "titre;année\nLamplighters Again;1988\n");

        var film = Assert.Single(_shelf.Catalogue.Search("lamplighters again", 25));
        Assert.Equal(("tt9000003", "Encore les réverbères", "Nora Benali"), (film.Id.Value, film.FrenchTitle, film.Directors[0]));
        Assert.Equal("Karim Haddad", Assert.Single(_shelf.Catalogue.Search("carnet de l'allumeur", 25)).Directors[0]);
        Assert.Equal("tt9000001", _shelf.Catalogue.Find(new FilmId("q43"))?.Id.Value);
    }

    private async Task ImportLampAsync(string akas)
    {
        var basics = _shelf.Put("title.basics.tsv", "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\ntt9000001\tmovie\tThe Lamp\tThe Lamp\t0\t1951\t\\N\t93\tDrama\n");
        var titles = _shelf.Put("akas.tsv", "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle\n" + akas);
        Assert.True(await _shelf.RunAsync("films", "import", basics, "--akas", titles) == 0, _shelf.Complained);
    }
}
