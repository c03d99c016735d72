using CineBot.Features.Places;

namespace CineBot.Tests.Features.Places;

public sealed class PlaceReadingTests(PlacesFile places) : IClassFixture<PlacesFile>
{
    [Theory]
    [InlineData("FR-93070", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("Saint-Ouen-sur-Seine", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("Saint-Ouen-sur-Seine (93)", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("Saint-Ouen (93)", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("St Ouen, Loir-et-Cher", "Saint-Ouen (41)")]
    [InlineData("93400", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("93400 Saint-Ouen", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("paris", "Paris (75)")]
    [InlineData("Marseille (13)", "Marseille (13)")]
    [InlineData("Paris 11e", "Paris 11e (75)")]
    [InlineData("75011 Paris", "Paris 11e (75)")]
    [InlineData("75001", "Paris 1er (75)")]
    [InlineData("75018", "Paris 18e (75)")]
    [InlineData("Paris 18e (75)", "Paris 18e (75)")]
    [InlineData("69007", "Lyon 7e (69)")]
    [InlineData("13008 Marseille", "Marseille 8e (13)")]
    [InlineData("06300 Nice", "Nice (06)")]
    [InlineData("Lille", "Lille (59)")]
    [InlineData("brest", "Brest (29)")]
    [InlineData("le mans", "Le Mans (72)")]
    [InlineData("Rue", "Rue (80)")]
    [InlineData("Cours-les-Barres", "Cours-les-Barres (18)")]
    [InlineData("Bors (Canton de Charente-Sud) (16)", "Bors (Canton de Charente-Sud) (16)")]
    [InlineData("Lausanne (VD, Suisse)", "Lausanne (VD, Suisse)")]
    [InlineData("Namur", "Namur (Wallonie, Belgique)")]
    [InlineData("Saint-Denis, La Réunion", "Saint-Denis (974)")]
    [InlineData("2A004", null)]
    public void A_plain_text_is_its_place(string typed, string? label) => Assert.Equal(label, places.Book.Read(typed, "FR").Place?.Label.French);

    [Theory]
    [InlineData("Saint-Ouen", "Saint-Ouen (41)", "Saint-Ouen (80)", "Saint-Ouen-sur-Seine (93)")]
    [InlineData("Montreuil", "Montreuil (93)", "Montreuil (28)")]
    [InlineData("80610", "Saint-Ouen (80)")]
    [InlineData("Clermont", "Clermont (60)", "Clermont-Ferrand (63)")]
    [InlineData("Montréal", "Montréal (11)", "Montréal (Québec)")]
    [InlineData("Fribourg", "Fribourg (57)", "Fribourg (FR, Suisse)")]
    [InlineData("Aubervil", "Aubervilliers (93)")]
    [InlineData("31500", "Toulouse (31)")]
    public void Where_several_places_could_be_meant_it_asks(string typed, params string[] among)
    {
        var reading = places.Book.Read(typed, "FR");

        Assert.Null(reading.Place);
        Assert.Equal(PlaceObstacle.Several, reading.Obstacle);
        Assert.Empty(among.Except(reading.Candidates.Select(place => place.Label.French)));
    }

    [Fact]
    public void The_biggest_of_several_comes_first() =>
        Assert.Equal(["Saint-Ouen-sur-Seine (93)", "Saint-Ouen-l'Aumône (95)"], places.Book.Read("Saint-Ouen", "FR").Candidates.Take(2).Select(place => place.Label.French));

    [Theory]
    [InlineData("12 rue des Lilas")]
    [InlineData("12 bis, rue de la Gare 93400 Saint-Ouen")]
    [InlineData("rue de la Paix, Paris")]
    [InlineData("3 allée des Acacias")]
    [InlineData("place de la République")]
    [InlineData("1200 Main Street")]
    [InlineData("Bd Voltaire 75011 Paris")]
    [InlineData("5 av. Jean Jaurès Montreuil")]
    public void An_address_is_refused_kindly(string typed)
    {
        var reading = places.Book.Read(typed, "FR");

        Assert.Null(reading.Place);
        Assert.Equal("place.address", reading.Question!.Key);
    }

    [Theory]
    [InlineData("Trifouillis-les-Oies")]
    [InlineData("chez moi")]
    [InlineData("99999")]
    [InlineData("75011 Lyon")]
    [InlineData("")]
    public void An_unknown_place_says_what_to_write(string typed)
    {
        var reading = places.Book.Read(typed, "FR");

        Assert.Null(reading.Place);
        Assert.Equal("place.unknown", reading.Question!.Key);
    }

    [Fact]
    public void A_single_unsure_candidate_is_asked_for_by_its_label()
    {
        var question = places.Book.Read("Villeurb", "FR").Question!;

        Assert.Equal("place.perhaps", question.Key);
        Assert.Equal(places.Book.Find(new("FR-69266"))!.Label, question.Args[0]);
    }
}
