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
        (_, false) => Hours(day),
        (_, true) => new Text("call.day.rain", Hours(day)),
    };

    private static object Hours(CallDay day) => day.Until is { } until ? new Text("call.day.span", day.At, new ClockTime(until)) : day.At;

    /// <summary>As somebody would type it: what is printed is read back to the same, in the same zone.</summary>
    public static string Typed(CallDay day, DateTimeZone zone, Language language) => (day.Hour, day.Until?.InZone(zone)) switch
    {
        (null, _) => DatePrinter.Say(day.Date, Of(language)),
        ({ } hour, { } end) when end.Date == day.Date || (end.Date == day.Date.PlusDays(1) && end.TimeOfDay < hour) => string.Join(' ', DatePrinter.Say(day.Date, Of(language)), Between(hour, end.TimeOfDay, language)),
        _ => DatePrinter.SayLocally(Moment.At(day.At, zone), Of(language)),
    };

    /// <summary>As one of several to choose from, where there is no markup.</summary>
    public static Text Label(CallDay day, DateTimeZone zone) => new("call.label", new ByLanguage(language => new("call.words", Typed(day, zone, language))));

    public static Dates.Language Of(Language language) => language is Language.French ? Dates.Language.French : Dates.Language.English;

    private static string Between(LocalTime from, LocalTime to, Language language) => language is Language.French
        ? $"de {DatePrinter.Say(from, Of(language))} à {DatePrinter.Say(to, Of(language))}"
        : $"from {DatePrinter.Say(from, Of(language))} to {DatePrinter.Say(to, Of(language))}";

    private static Text Whole(LocalDate day) => new("call.words", new ByLanguage(language => new("call.words", DatePrinter.Say(day, Of(language)))));
}
