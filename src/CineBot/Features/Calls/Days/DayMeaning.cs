using CineBot.Dates;
using NodaTime;

namespace CineBot.Features.Calls.Days;

/// <summary>What the reading of one date means for a shoot: whole days are days, and an hour is kept where one was said.</summary>
internal static class DayMeaning
{
    public static DatesSaid Of(Reading reading, string typed) => reading switch
    {
        PartReading part => Known([Whole(part.Day, part.Zone)], part.Zone) with { Hours = typed, IsNight = part.Part is PartOfDay.Night },
        PeriodReading period when Period.DaysBetween(period.First, period.Last) >= CallDay.MostDays => new DatesSaid.Unclear(new("call.unclear.too_long_period", typed, CallDay.MostDays)),
        AmbiguousReading ambiguous => Asked(ambiguous.Question, [.. ambiguous.Choices.SelectMany(Days)]),
        SkippedReading skipped => new DatesSaid.Asked("call.which.skipped", [.. skipped.Suggestions.Select(At)], skipped.Zone),
        GoneReading gone => new DatesSaid.Unclear(new("call.past", typed)),
        RecurrenceReading => new DatesSaid.Unclear(new("call.unclear.again", typed)),
        RefusedReading refused => new DatesSaid.Unclear(new($"call.unclear.{Name(refused.Obstacle)}", refused.Words.Length > 0 ? refused.Words : typed)),
        _ when Otherwise(reading) is { } or => new DatesSaid.Asked("call.which.of_two", [Days(reading)[0].Day, or], Days(reading)[0].Zone),
        _ => Days(reading) is { Count: > 0 } days ? Known([.. days.Select(day => day.Day)], days[0].Zone) : new DatesSaid.Unclear(new("call.unclear.not_understood", typed)),
    };

    private static DatesSaid.Known Known(IReadOnlyList<CallDay> days, DateTimeZone zone) => new(days, zone);

    private static DatesSaid.Asked Asked(Question question, IReadOnlyList<(CallDay Day, DateTimeZone Zone)> choices) =>
        new($"call.which.{Name(question)}", [.. choices.Select(choice => choice.Day)], choices[0].Zone);

    private static IReadOnlyList<(CallDay Day, DateTimeZone Zone)> Days(Reading reading) => reading switch
    {
        MomentReading moment => [(At(moment.Moment), moment.Moment.Zone)],
        SpanReading span => [(At(span.Start) with { Until = span.End.Instant }, span.Start.Zone)],
        DayReading day => [(Whole(day.Day, day.Zone), day.Zone)],
        PartReading part => [(Whole(part.Day, part.Zone), part.Zone)],
        PeriodReading period => [.. Enumerable.Range(0, 1 + Period.DaysBetween(period.First, period.Last)).Select(after => (Whole(period.First.PlusDays(after), period.Zone), period.Zone))],
        _ => [],
    };

    private static CallDay? Otherwise(Reading reading) => reading switch
    {
        MomentReading { Or: { } or } => At(or),
        DayReading { Or: { } or, Zone: var zone } => Whole(or, zone),
        _ => null,
    };

    // They are numbered when they are kept.
    private static CallDay At(Moment moment) => CallDay.On(0, moment.Instant.InZone(moment.Zone));

    private static CallDay Whole(LocalDate day, DateTimeZone zone) => CallDay.On(0, day, zone);

    private static string Name(Question question) => question switch
    {
        Question.HalfOfDay => "half_of_day",
        Question.DoubledHour => "doubled_hour",
        Question.DayOrMonth => "day_or_month",
        Question.WhichMidnight => "midnight",
        _ => "day_or_date",
    };

    private static string Name(Obstacle obstacle) => obstacle switch
    {
        Obstacle.NoSuchDate => "no_such_date",
        Obstacle.NoSuchHour => "no_such_hour",
        Obstacle.Contradiction => "contradiction",
        Obstacle.TooFar => "too_far",
        _ => "not_understood",
    };
}
