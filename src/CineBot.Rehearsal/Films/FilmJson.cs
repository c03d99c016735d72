using System.Globalization;
using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Films;

/// <summary>A film in TMDB's JSON, as a list or its own page shows it.</summary>
internal static class FilmJson
{
    public static JsonObject Listed(StandInFilm film, bool isFrench) => new()
    {
        ["id"] = film.Number,
        ["adult"] = false,
        ["original_title"] = film.Original,
        ["title"] = isFrench ? film.French : film.English,
        ["release_date"] = $"{film.Year.ToString(CultureInfo.InvariantCulture)}-05-21",
        ["poster_path"] = film.Poster,
    };

    public static JsonObject Whole(StandInFilm film, bool isFrench)
    {
        var json = Listed(film, isFrench);
        json["runtime"] = film.Runtime;
        json["credits"] = new JsonObject { ["crew"] = new JsonArray(new JsonObject { ["job"] = "Director", ["name"] = film.Director }) };
        json["translations"] = new JsonObject { ["translations"] = new JsonArray(Translation("fr", "FR", film.French), Translation("en", "US", film.English)) };
        json["watch/providers"] = new JsonObject { ["results"] = Offers(film) };
        return json;
    }

    private static JsonObject Offers(StandInFilm film)
    {
        var results = new JsonObject();
        foreach (var country in film.Offers.GroupBy(offer => offer.Country))
        {
            var here = new JsonObject();
            foreach (var terms in country.GroupBy(offer => offer.Terms))
                here[terms.Key] = new JsonArray([.. terms.Select(offer => new JsonObject { ["provider_name"] = offer.Provider })]);
            results[country.Key] = here;
        }

        return results;
    }

    private static JsonObject Translation(string language, string country, string title) => new()
    {
        ["iso_639_1"] = language,
        ["iso_3166_1"] = country,
        ["data"] = new JsonObject { ["title"] = title },
    };
}
