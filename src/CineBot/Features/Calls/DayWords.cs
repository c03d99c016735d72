using CineBot.Dates;
using CineBot.Interactions;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.Calls;

/// <summary>Shooting days as they are shown: an hour as each reader's own clock shows it, a day without one as that day of the place, wherever the reader is.</summary>
internal static class DayWords
{
    /// <summary>As an argument of a text.</summary>
    public static object Shown(CallDay day) => (day.Hour, day.IsRain) switch
    {
        (null, false) => Whole(day.Date),
        (null, true) => new Text("call.day.rain", Whole(day.Date)),
        (_, false) => day.At,
        (_, true) => new Text("call.day.rain", day.At),
    };

    /// <summary>As somebody would type it: what is printed is read back to the same.</summary>
    public static string Typed(CallDay day, DateTimeZone zone, Language language) =>
        day.Hour is null ? DatePrinter.Say(day.Date, Of(language)) : DatePrinter.SayLocally(Moment.At(day.At, zone), Of(language));

    public static Dates.Language Of(Language language) => language is Language.French ? Dates.Language.French : Dates.Language.English;

    private static Text Whole(LocalDate day) => new("call.words", new ByLanguage(language => new("call.words", DatePrinter.Say(day, Of(language)))));
}
