using System.Globalization;
using CineBot.Interactions;
using NodaTime;
using NodaTime.Text;

namespace CineBot.Features.WatchParties;

/// <summary>Dates in words, as one would say them: the day, the hour, and whose hour it is.</summary>
internal static class DateWords
{
    private static readonly CultureInfo FrenchCulture = CultureInfo.GetCultureInfo("fr-FR"), EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    private static readonly LocalDateTimePattern French = LocalDateTimePattern.Create("dddd d MMMM uuuu 'à' H' h 'mm", FrenchCulture),
        FrenchWhole = LocalDateTimePattern.Create("dddd d MMMM uuuu 'à' H' h'", FrenchCulture),
        English = LocalDateTimePattern.Create("dddd d MMMM uuuu 'at' h:mm tt", EnglishCulture);

    /// <summary>« samedi 28 novembre 2026 à 21 h, heure de Paris ».</summary>
    public static Text InZone(LocalDateTime local, DateTimeZone zone) =>
        new("party.in_zone", new ByLanguage(language => new("party.words", Of(local, language))), Town(zone));

    public static string Of(LocalDateTime local, Language language) =>
        (language is Language.English ? English : local.Minute == 0 ? FrenchWhole : French).Format(local);

    // The last part of an IANA name is the town that people know it by.
    public static string Town(DateTimeZone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
