using CineBot.Features.Places;
using FsCheck;
using FsCheck.Fluent;

namespace CineBot.Tests.Features.Places;

public sealed class PlacePropertyTests(PlacesFile places) : IClassFixture<PlacesFile>
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static Arbitrary<Coordinates> Points => Arb.From(
        from latitude in Gen.Choose(-900_000, 900_000)
        from longitude in Gen.Choose(-1_800_000, 1_800_000)
        select new Coordinates(latitude / 10_000d, longitude / 10_000d));

    [Fact]
    public void Every_place_has_a_code_and_a_label_of_its_own()
    {
        Assert.Equal(39_234, places.All.Count);
        Assert.Equal(places.All.Count, places.All.Select(place => place.Code).Distinct().Count());
        Assert.Equal(places.All.Count, places.All.Select(place => place.Label.French).Distinct().Count());
        Assert.Equal(places.All.Count, places.All.Select(place => place.Label.English).Distinct().Count());
        Assert.All(places.All, place => Assert.True(PlaceCode.TryParse(place.Code.Value, out var code) && places.Book.Find(code)!.Label == place.Label));
        Assert.All(places.All, place => Assert.InRange(place.Label.French.Length, 1, 100));
    }

    [Fact]
    public void Every_place_is_found_by_its_name() => Assert.All(places.All, place =>
        Assert.Contains(place.Code, places.Book.Search(place.Name, place.Code.Country, 60).Select(found => found.Code)));

    [Fact]
    public void Every_place_is_found_by_each_of_its_postal_codes()
    {
        var divided = new[] { "FR-75056", "FR-69123", "FR-13055" };

        Assert.All(places.All.Where(place => !divided.Contains(place.Code.Value)).SelectMany(place => place.PostalCodes, (place, code) => (place, code)), pair =>
            Assert.Contains(pair.place.Code, places.Book.Search(pair.code, "FR", 60).Select(found => found.Code)));
    }

    [Fact]
    public void A_label_typed_whole_means_its_place_or_asks() => Assert.All(places.All.Where(place => place.Near is null), place =>
        Assert.Contains(place.Code, places.Book.Read(place.Label.French, "FR").Candidates.Select(found => found.Code)));

    [Fact]
    public void A_French_label_typed_whole_is_plain() => Assert.All(places.All.Where(place => place.Code.Country == "FR"), place =>
        Assert.Equal(place.Code, places.Book.Read(place.Label.French, "FR").Place?.Code));

    [Fact]
    public void A_distance_is_the_same_both_ways_nothing_to_itself_and_never_beyond_the_antipodes() =>
        Prop.ForAll(Points, Points, (one, other) =>
            Math.Abs(Distance.Between(one, other) - Distance.Between(other, one)) < 1e-9
            && Distance.Between(one, one) == 0
            && Distance.Between(one, other) is >= 0 and <= Math.PI * Distance.EarthRadius)
        .Check(Often);

    [Fact]
    public void No_way_round_is_shorter() =>
        Prop.ForAll(Points, Points, Points, (one, over, other) => Distance.Between(one, other) <= Distance.Between(one, over) + Distance.Between(over, other) + 1e-6).Check(Often);

    [Fact]
    public void Known_towns_lie_as_far_apart_as_maps_say()
    {
        Assert.InRange(Between("FR-75056", "FR-13055"), 655, 665);
        Assert.InRange(Between("FR-93070", "FR-93066"), 2, 4);
        Assert.InRange(Between("FR-75056", "CA-10-montreal"), 5_490, 5_520);
    }

    [Fact]
    public void Near_finds_exactly_what_measuring_every_place_finds()
    {
        var kilometres = Gen.Elements(0, 1, 5, 12, 30, 100, 400);
        var centres = Gen.Elements(places.All.AsEnumerable());

        Prop.ForAll(Arb.From(centres), Arb.From(kilometres), (centre, radius) => Measured(centre, radius).SetEquals(places.Book.Near(centre, radius).Select(near => near.Place.Code)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Near_begins_with_the_place_itself_and_goes_outwards()
    {
        var near = places.Book.Near(places.Book.Find(new("FR-93070"))!, 10);

        Assert.Equal("FR-93070", near[0].Place.Code.Value);
        Assert.Equal(near.Select(one => one.Kilometres).Order(), near.Select(one => one.Kilometres));
        Assert.Contains("FR-93066", near.Select(one => one.Place.Code.Value));
    }

    private HashSet<PlaceCode> Measured(Place centre, double radius) =>
        [.. places.All.Where(place => Distance.Between(centre.Point, place.Point) <= radius).Select(place => place.Code)];

    private double Between(string one, string other) => Distance.Between(places.Book.Find(new(one))!.Point, places.Book.Find(new(other))!.Point);
}
