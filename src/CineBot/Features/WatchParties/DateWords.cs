using CineBot.Dates;
using CineBot.Interactions;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.WatchParties;

/// <summary>Dates in words, which are understood where somebody types them back.</summary>
internal static class DateWords
{
    /// <summary>The day, the hour, and whose hour it is, as a sentence.</summary>
    public static Text InZone(ZonedDateTime at) => new("party.in_zone", new ByLanguage(language => new("party.words", Whole(at, language))));

    public static Text InZone(Party party) => InZone(party.Time!.At.InZone(party.Zone));

    /// <summary>The same as one of several to choose from.</summary>
    public static Text Choice(ZonedDateTime at) => new("party.label", new ByLanguage(language => new("party.words", Whole(at, language))));

    /// <summary>« samedi 28 novembre 2026 à 21 h, heure de Paris ».</summary>
    public static string Whole(ZonedDateTime at, Language language) => DatePrinter.Say(MomentOf(at), Of(language));

    /// <summary>Without the zone, for those who were asked in it.</summary>
    public static string Local(ZonedDateTime at, Language language) => DatePrinter.SayLocally(MomentOf(at), Of(language));

    public static string Hour(LocalTime time, Language language) => DatePrinter.Say(time, Of(language));

    public static Dates.Language Of(Language language) => language is Language.French ? Dates.Language.French : Dates.Language.English;

    private static Moment MomentOf(ZonedDateTime at) => Moment.At(at.ToInstant(), at.Zone);
}
