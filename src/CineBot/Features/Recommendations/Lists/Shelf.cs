using CineBot.Features.Films;

namespace CineBot.Features.Recommendations.Lists;

/// <summary>One of a person's lists, as they travel in buttons.</summary>
internal static class Shelf
{
    public const string Recommendations = "recommendations";
    public const string Wishes = "wishes";
    public const string Seen = "seen";
    public const string Sharing = "sharing";

    /// <summary>What a person thought of films, as they may let it count: shared, but no list.</summary>
    public const string Tastes = "tastes";

    /// <summary>Those that belong to a server; without one there are none.</summary>
    public static readonly IReadOnlyList<string> OfServer = [Recommendations, Sharing];

    /// <summary>In the order in which they stand.</summary>
    public static readonly IReadOnlyList<string> All = [Recommendations, Wishes, Seen, Sharing];
}

/// <summary>A film on a shelf: the card where one recommends it, or what one thought of it.</summary>
internal sealed record Shelved(FilmId Film, long? Number = null, string? Verdict = null);
