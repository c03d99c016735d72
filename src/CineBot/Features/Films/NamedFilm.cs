using System.Security.Cryptography;
using System.Text;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.Films;

/// <summary>A film that somebody spoke of: one of the catalogue, or a server's own words, of which no year, director or runtime is known.</summary>
internal sealed record NamedFilm(FilmId Id, string OriginalTitle, string FrenchTitle, string EnglishTitle, long? Year, string Directors, long? Runtime)
{
    /// <summary>The longest title of somebody's own; the longest real ones are about as long.</summary>
    public const int LongestTitle = 200;

    private const string OwnWords = "f:";

    public Title Title => new(FrenchTitle, EnglishTitle);

    /// <summary>A server's own words for a film, which stay in that server.</summary>
    public bool IsOwnWords => Id.Value.StartsWith(OwnWords, StringComparison.Ordinal);

    /// <summary>Null where it is not known.</summary>
    public Duration? Length => Runtime is { } minutes ? Duration.FromMinutes(minutes) : null;

    public static NamedFilm Of(Film film) =>
        new(film.Id, film.OriginalTitle, film.FrenchTitle, film.EnglishTitle, film.Year, string.Join(", ", film.Directors), film.Runtime);

    /// <summary>A title that no catalogue knows; the same words in the same server are the same film.</summary>
    public static NamedFilm Of(GuildId guild, string title)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{guild}:{TitleFolding.Fold(title)}"));
        return new(new($"{OwnWords}{Convert.ToHexStringLower(digest.AsSpan(0, 12))}"), title, title, title, null, "", null);
    }
}
