using CineBot.Features.Settings;
using NodaTime;

namespace CineBot.Tests.Features.Settings;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData("europe/paris", "Europe/Paris")]
    [InlineData("PARIS", "Europe/Paris")]
    [InlineData("Montréal", "America/Montreal")]
    [InlineData("Nouméa", "Pacific/Noumea")]
    [InlineData("new york", "America/New_York")]
    [InlineData("port au prince", "America/Port-au-Prince")]
    [InlineData("UTC", "UTC")]
    public void A_zone_is_found_by_its_name_or_its_town(string typed, string zone) => Assert.Equal(zone, Zones.Find(typed));

    [Theory]
    [InlineData("")]
    [InlineData("///")]
    [InlineData("Saint-Ouen-les-Glaneuses")]
    [InlineData("Europe")]
    public void What_is_no_zone_is_not_found(string typed) => Assert.Null(Zones.Find(typed));

    [Fact]
    public void Every_zone_that_is_offered_exists()
    {
        Assert.All(Zones.Usual, zone => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)));
        Assert.All(Countries.All.Where(country => country != Countries.Elsewhere), country => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(Countries.ZoneOf(country)!)));
        Assert.True(Zones.Usual.Count <= 25 && Countries.All.Count <= 25);
    }
}
