using CineBot.Features.Films;
using CineBot.Features.Films.Identity;

namespace CineBot.Tests.Features.Films.Import;

/// <summary>Films that ship and come back in the letters of another source.</summary>
public sealed class ForeignSpellingTests : IDisposable
{
    private const string Basics = """
        tconst	titleType	primaryTitle	originalTitle	isAdult	startYear	endYear	runtimeMinutes	genres
        tt0079944	movie	Stalker	Stalker	0	1979	\N	162	Drama
        tt0091670	movie	The Sacrifice	Offret	0	1986	\N	149	Drama
        tt0018455	movie	Sunrise	Sunrise: A Song of Two Humans	0	1927	\N	94	Drama
        tt0013442	movie	Nosferatu	Nosferatu, eine Symphonie des Grauens	0	1922	\N	94	Drama
        tt0174480	movie	Xiao Wu	Xiao Wu	0	1997	\N	108	Drama
        """;

    private const string Wikidata = "film,original_title,french_title,english_title,year,directors,runtime,countries,kind,imdb,sitelinks\n";
    private readonly Shelf _shelf = new();

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public async Task Directors_as_IMDb_writes_them_are_ours()
    {
        _shelf.Put("imdb/title.basics.tsv", Basics);
        _shelf.Put("imdb/title.crew.tsv", "tconst\tdirectors\twriters\ntt0079944\tnm0001789\t\\N\ntt0091670\tnm0001789\t\\N\ntt0018455\tnm0003638\t\\N\ntt0013442\tnm0003638\t\\N\ntt0174480\tnm0422605\t\\N\n");
        _shelf.Put("imdb/name.basics.tsv", "nconst\tprimaryName\nnm0001789\tAndrei Tarkovsky\nnm0003638\tF.W. Murnau\nnm0422605\tJia Zhang-ke\n");

        Assert.True(await _shelf.RunAsync("films", "import", _shelf.PathOf("imdb")) == 0, _shelf.Complained);

        string[] ids = ["tt0079944", "tt0091670", "tt0018455", "tt0013442", "tt0174480"];
        Assert.Equal(
            ["c:stalker-1979", "c:offret-1986", "c:sunrise-a-song-of-two-humans-1927", "c:nosferatu-eine-symphonie-des-grauens-1922", "c:xiao-wu-1998"],
            ids.Select(id => _shelf.Catalogue.Find(new FilmId(id))?.Id.Value));
        Assert.Equal("c:sunrise-a-song-of-two-humans-1927", _shelf.Catalogue.Search("Sunrise", 1)[0].Id.Value);
    }

    [Theory]
    [InlineData("Q189540,七人の侍,Les Sept Samouraïs,Seven Samurai,1954,Akira Kurosawa,207,JP", "c:shichinin-no-samurai-1954")]
    [InlineData("Q61448040,기생충,Parasite,,2019,Bong Joon-ho,132,KR", "c:gisaengchung-2019")]
    [InlineData("Q193695,Сталкер,,Stalker,1979,Andrei Tarkovsky,163,SU", "c:stalker-1979")]
    public async Task An_original_title_in_its_own_script_is_known_by_the_French_or_the_English_one(string row, string film)
    {
        await _shelf.ImportAsync("query.csv", $"{Wikidata}http://www.wikidata.org/entity/{row},,,60\n");

        var id = new FilmId("q" + row[1..row.IndexOf(',', StringComparison.Ordinal)]);
        Assert.Equal(film, _shelf.Catalogue.Find(id)?.Id.Value);
        Assert.Equal(film, _shelf.Only(row.Split(',')[1]).Id.Value);
    }

    [Theory]
    [InlineData("Les Sept Samouraïs,,1954,John Sturges")]
    [InlineData("Les Sept Samouraïs,,1954,")]
    [InlineData("Les Sept Samouraïs,,1951,Akira Kurosawa")]
    [InlineData("Les Sept Mercenaires,,1954,Akira Kurosawa")]
    [InlineData("Shichinin no samurai,,1954,")]
    public async Task Under_a_translated_title_only_the_director_and_the_year_make_it_one_film(string said)
    {
        await _shelf.ImportAsync("query.csv", $"{Wikidata}http://www.wikidata.org/entity/Q9,七人の侍,{said},,,,,1\n");

        Assert.Equal("q9", _shelf.Catalogue.Find(new FilmId("q9"))?.Id.Value);
    }

    [Theory]
    [InlineData("Andrei Tarkovsky", "c:stalker-1979")]
    [InlineData("Arseny Tarkovsky", null)]
    public void A_film_that_people_spoke_of_as_another_source_names_it_is_ours(string director, string? film) =>
        Assert.Equal(film, new FilmIdentity(_shelf.Catalogue).Of(new(new("tmdb:1398"), "Сталкер", "Stalker", "Stalker", 1979, director, 163), imdb: null)?.Id.Value);

    [Fact]
    public async Task What_stood_there_twice_since_an_earlier_import_is_one_film_after_the_next()
    {
        await _shelf.ImportAsync("query.csv", $"{Wikidata}http://www.wikidata.org/entity/Q9,七人の侍,Les Sept Samouraïs,,1954,,,,,,1\n");
        Assert.Equal("q9", _shelf.Catalogue.Find(new FilmId("q9"))?.Id.Value);

        await _shelf.ImportAsync("query.csv", $"{Wikidata}http://www.wikidata.org/entity/Q9,七人の侍,,,1954,Kurosawa Akira,,,,,1\n");

        Assert.Equal("c:shichinin-no-samurai-1954", _shelf.Catalogue.Find(new FilmId("q9"))?.Id.Value);
    }
}
