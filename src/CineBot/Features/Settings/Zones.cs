using System.Text;
using NodaTime;

namespace CineBot.Features.Settings;

/// <summary>Finds the IANA zone that somebody means, and lists those that the bot's communities live in most.</summary>
internal static class Zones
{
    /// <summary>Their last part names them in the texts.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        "Europe/Paris", "Indian/Reunion", "America/Martinique", "America/Guadeloupe", "America/Cayenne", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti",
        "America/Miquelon", "Europe/Brussels", "Europe/Zurich", "Europe/Luxembourg", "America/Toronto", "Africa/Algiers", "Africa/Casablanca", "Africa/Tunis",
        "Africa/Dakar", "Africa/Abidjan", "Africa/Kinshasa", "Indian/Antananarivo", "America/Port-au-Prince", "Europe/London", "America/New_York",
    ];

    /// <summary>The zone of that name, or of that town, whatever its accents, spaces and capitals; null where there is none.</summary>
    public static string? Find(string typed)
    {
        var wanted = Fold(typed);
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var zone = ids.FirstOrDefault(id => Fold(id) == wanted) ?? ids.Where(id => id.Contains('/')).FirstOrDefault(id => Fold(id[(id.LastIndexOf('/') + 1)..]) == wanted);
        return zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)?.Id;
    }

    // Decomposed, an accent is a mark of its own, which is no letter.
    private static string Fold(string words) =>
        string.Concat(words.Normalize(NormalizationForm.FormD).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '+').Select(char.ToUpperInvariant));
}
