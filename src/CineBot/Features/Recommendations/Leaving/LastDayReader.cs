using System.Text.RegularExpressions;
using CineBot.Dates;
using CineBot.Interactions;
using NodaTime;
using Language = CineBot.Interactions.Language;

namespace CineBot.Features.Recommendations.Leaving;

/// <summary>Reads until when a film can be seen, as people type it: « 12 décembre », « jusqu’à mardi », « la semaine prochaine ».</summary>
internal static partial class LastDayReader
{
    private const int MostYears = 2;

    /// <exception cref="Refusal">It is no day, has passed, or is too far away; the rest stays in the form.</exception>
    public static LastDay Read(string typed, Request request, DateTimeZone zone)
    {
        var words = Until().Replace(typed, "");
        var day = DateReader.Read(words, new(request.At, zone, Of(request.Language))) switch
        {
            DayReading read => read.Day,
            PeriodReading period => period.Last,
            MomentReading moment => moment.Moment.Local.Date,
            PartReading part => part.Day,
            SpanReading span => span.End.Local.Date,
            GoneReading gone => throw new Refusal("leaving.gone", Say(gone.Day, request.Language)),
            _ => throw new Refusal("leaving.not_understood", typed),
        };
        return day <= request.At.InZone(zone).Date.PlusYears(MostYears) ? new(day, zone) : throw new Refusal("leaving.far", Say(day, request.Language));
    }

    /// <summary>As it is typed, so that it comes back into the form and is read as the same day.</summary>
    public static string Say(LocalDate day, Language language) => DatePrinter.Say(day, Of(language));

    /// <summary>The day in the reader's language.</summary>
    public static ByLanguage Shown(LastDay last) => new(language => new("leaving.day", Say(last.Day, language)));

    private static Dates.Language Of(Language language) => language is Language.French ? Dates.Language.French : Dates.Language.English;

    [GeneratedRegex(@"\A\s*(?:jusqu['’]?\s*(?:au|à|a|en)?|until|till|til|up to)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();
}
