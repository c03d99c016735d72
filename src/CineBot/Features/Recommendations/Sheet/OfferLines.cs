using CineBot.Features.Films.Sources;
using CineBot.Interactions;

namespace CineBot.Features.Recommendations.Sheet;

/// <summary>Draws where a film can be seen in a country, on what terms, and who says so.</summary>
internal static class OfferLines
{
    private const int MostProviders = 6;

    /// <summary>Nothing for a country where nothing is said.</summary>
    public static IEnumerable<Block> Draw(IEnumerable<Offer> offers, string country)
    {
        var here = offers.Where(offer => offer.Country == country).GroupBy(offer => offer.Kind, offer => offer.Provider).OrderBy(offer => offer.Key).ToList();
        if (here.Count == 0) yield break;
        yield return new Line(new("film.offers", new Text($"settings.country.{country}")));
        foreach (var terms in here) yield return new Note(new($"film.offer.{terms.Key}", new Listing([.. terms.Distinct().Take(MostProviders)])));
    }
}
