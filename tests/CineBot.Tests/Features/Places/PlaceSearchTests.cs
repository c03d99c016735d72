using CineBot.Features.Places;

namespace CineBot.Tests.Features.Places;

public sealed class PlaceSearchTests(PlacesFile places) : IClassFixture<PlacesFile>
{
    [Theory]
    [InlineData("saint-ouen sur seine", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("st ouen sur s", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("SAINT OUEN SEINE", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("saint-ouen 93", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("93400", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("93400 saint ouen", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("Paris 11e", "Paris 11e (75)")]
    [InlineData("paris 1", "Paris 1er (75)")]
    [InlineData("paris XIème", "Paris 11e (75)")]
    [InlineData("11ᵉ arrondissement de Paris", "Paris 11e (75)")]
    [InlineData("75011", "Paris 11e (75)")]
    [InlineData("75001", "Paris 1er (75)")]
    [InlineData("paris", "Paris (75)")]
    [InlineData("lhay les", "L'Haÿ-les-Roses (94)")]
    [InlineData("l’haÿ", "L'Haÿ-les-Roses (94)")]
    [InlineData("aixenprovence", "Aix-en-Provence (13)")]
    [InlineData("mans", "Le Mans (72)")]
    [InlineData("stras", "Strasbourg (67)")]
    [InlineData("marseille (13)", "Marseille (13)")]
    [InlineData("marseille 13", "Marseille 13e (13)")]
    [InlineData("montreuil pas-de-calais", "Montreuil-sur-Mer (62)")]
    [InlineData("Bruxelles", "Bruxelles (Belgique)")]
    [InlineData("geneva", "Genève (GE, Suisse)")]
    [InlineData("lausanne vd", "Lausanne (VD, Suisse)")]
    [InlineData("sherbrooke québec", "Sherbrooke (Québec)")]
    [InlineData("Monaco", "Monaco")]
    public void What_is_typed_finds_its_place_first(string typed, string label)
    {
        var found = places.Book.Search(typed, "FR", 20);

        Assert.Equal(label, found[0].Label.French);
    }

    [Fact]
    public void St_is_Saint_or_the_beginning_of_a_longer_word()
    {
        var found = places.Book.Search("st", "FR", 20).Select(place => place.Label.French).ToList();

        Assert.Contains("Saint-Denis (974)", found);
        Assert.Contains("Strasbourg (67)", found);
    }

    [Fact]
    public void The_own_country_comes_first()
    {
        Assert.Equal("Montréal (Québec)", places.Book.Search("montreal", "CA", 20)[0].Label.French);
        Assert.Equal("Basel (BS, Suisse)", places.Book.Search("bâle", "CH", 20)[0].Label.French);
        Assert.Equal("FR", places.Book.Search("montreal", "FR", 20)[0].Code.Country);
        Assert.Equal(["Bruxelles (Belgique)", "Antwerpen (Flandre, Belgique)"], places.Book.Search("", "BE", 2).Select(place => place.Label.French));
    }

    [Fact]
    public void Whole_names_come_before_longer_ones_and_bigger_towns_before_smaller_ones()
    {
        var found = places.Book.Search("saint ouen", "FR", 20).Select(place => place.Label.French).ToList();

        Assert.Equal(["Saint-Ouen (41)", "Saint-Ouen (80)", "Saint-Ouen-sur-Seine (93)", "Saint-Ouen-l'Aumône (95)"], found.Take(4));
        Assert.Equal(20, found.Distinct().Count());
    }

    [Fact]
    public void A_beginning_of_a_postal_code_finds_the_biggest_towns_there() =>
        Assert.Equal(["Montreuil (93)", "Saint-Denis (93)"], places.Book.Search("93", "FR", 20).Where(place => place.Population > 105_000).Select(place => place.Label.French).Order());

    [Fact]
    public void A_postal_code_that_the_file_does_not_list_finds_its_neighbours() =>
        Assert.Contains("Toulouse (31)", places.Book.Search("31500", "FR", 20).Select(place => place.Label.French));

    [Fact]
    public void A_label_reads_in_both_languages_and_is_never_the_name_alone()
    {
        var village = places.Book.Find(new("BE-VLG-aalst-2"))!;

        Assert.Equal("Aalst, près de Sint-Truiden (Flandre, Belgique)", village.Label.French);
        Assert.Equal("Aalst, near Sint-Truiden (Flanders, Belgium)", village.Label.English);
    }

    [Theory]
    [InlineData("FR-00000")]
    [InlineData("FR-9307")]
    [InlineData("ZZ-93070")]
    [InlineData("FR-")]
    [InlineData("fr-93070")]
    [InlineData("FR-93070\t")]
    public void A_code_that_no_place_has_finds_none(string code) => Assert.True(!PlaceCode.TryParse(code, out var parsed) || places.Book.Find(parsed) is null);

    [Theory]
    [MemberData(nameof(HostileText))]
    public void Nothing_typed_breaks_the_search(string typed)
    {
        var found = places.Book.Search(typed, "FR", 20);
        var reading = places.Book.Read(typed, "FR");

        Assert.InRange(found.Count, 0, 20);
        Assert.InRange(reading.Candidates.Count, 0, 20);
        Assert.NotEqual(reading.Place is null, reading.Question is null);
    }

    public static TheoryData<string> HostileText =>
    [
        "", " ", "\0", "\uD83D", "'", "%", "_", "-", "(", "e\u0301", new string('a', 6000), string.Concat(Enumerable.Repeat("saint ", 2000)), "99999", "00000", "999999999999999999",
        "٩٣٤٠٠", "９３４００", "日本", "Ⅷ", "½", "a\tb", "\r\n", "<@&1>", "@everyone", "1", "0", "paris paris paris", "le", "l", "paris ix ix", "ieme", "5eme", "FR-", "FR-93070/..",
    ];
}
