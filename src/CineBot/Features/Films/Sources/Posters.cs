using System.Text.RegularExpressions;

namespace CineBot.Features.Films.Sources;

/// <summary>Where posters lie: at TMDB's image host and nowhere else. Discord fetches them, so that nobody's own address is seen there.</summary>
internal static partial class Posters
{
    private const string Host = "https://image.tmdb.org/t/p/w185/";

    public static bool IsFileName(string text) => FileName().IsMatch(text);

    /// <summary>Null for what is no plain name of a picture.</summary>
    public static Uri? AddressOf(string? poster) => poster is not null && IsFileName(poster) ? new(Host + poster) : null;

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,64}\.(?:jpg|png|webp)\z", RegexOptions.NonBacktracking)]
    private static partial Regex FileName();
}
