using System.Globalization;

namespace CineBot.Features.Recommendations.Lists.Exchange;

/// <summary>Other places count stars, from a half to five; here there are four words. What is written out reads back as the same word.</summary>
internal static class Stars
{
    /// <summary>Null for what is no number of stars.</summary>
    public static string? ToVerdict(string stars, decimal outOf = 5)
    {
        if (!decimal.TryParse(stars.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) || given > outOf) return null;
        return (given * 5 / outOf) switch
        {
            < 0.5m => null,
            >= 4.5m => "loved",
            >= 3.5m => "good",
            >= 2.5m => "mixed",
            _ => "not_for_me",
        };
    }

    public static string Of(string verdict) => verdict switch
    {
        "loved" => "5",
        "good" => "4",
        "mixed" => "3",
        _ => "2",
    };
}
