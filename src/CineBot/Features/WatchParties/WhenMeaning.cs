using CineBot.Dates;
using CineBot.Interactions;
using NodaTime;

namespace CineBot.Features.WatchParties;

/// <summary>What the reading of a date means for a party: one evening at one hour, or what is to be asked before it is that.</summary>
internal static class WhenMeaning
{
    private static readonly LocalTime[] EveningHours = [new(19, 0), new(20, 0), new(20, 30), new(21, 0), new(21, 30)];

    public static WhenSaid Of(Reading reading) => reading switch
    {
        MomentReading moment => new WhenSaid.Once(At(moment.Moment)) { Remark = Remark(moment.Remarks, moment.Moment), Or = moment.Or is { } or ? At(or) : null },
        SpanReading span => new WhenSaid.Once(At(span.Start)) { Remark = Remark(span.Remarks, span.Start), Length = span.End.Instant - span.Start.Instant },
        PartReading { Taken: { } taken } part => new WhenSaid.Once(At(taken)) { Remark = Remark(part.Remarks | Remarks.UsualHour, taken) },
        RecurrenceReading { Recurrence: { } recurrence, Remarks: var remarks } when remarks.HasFlag(Remarks.PerhapsOnce) => new WhenSaid.Once(At(Moment.Nearest(recurrence.Start, recurrence.Zone))),
        DayReading or PartReading => new WhenSaid.Which("party.which.hour", Moments(reading)),
        AmbiguousReading ambiguous => new WhenSaid.Which($"party.which.{Name(ambiguous.Question)}", [.. ambiguous.Choices.SelectMany(Moments)]),
        SkippedReading skipped => new WhenSaid.Which("party.which.skipped", [.. skipped.Suggestions.Select(At)]),
        GoneReading { Next: { } next } when Moments(next) is { Count: > 0 } choices => new WhenSaid.Which("party.which.gone", choices),
        GoneReading => new WhenSaid.Unclear("party.past_all"),
        RecurrenceReading => new WhenSaid.Unclear(new("party.unclear.again", new CommandName("watch-party"))),
        RefusedReading refused => new WhenSaid.Unclear(new($"party.unclear.{Name(refused.Obstacle)}", refused.Words, refused.Examples[0], refused.Examples[1])),
        _ => new WhenSaid.Unclear("party.unclear.no_day"),
    };

    private static IReadOnlyList<ZonedDateTime> Moments(Reading reading) => reading switch
    {
        MomentReading moment => moment.Or is { } or ? [At(moment.Moment), At(or)] : [At(moment.Moment)],
        SpanReading span => [At(span.Start)],
        PartReading { Taken: { } taken } => [At(taken)],
        PartReading part => [.. Hours(part.From, part.To).Select(local => At(Moment.Nearest(local, part.Zone)))],
        DayReading day => [.. EveningHours.Select(hour => At(Moment.Nearest(day.Day + hour, day.Zone)))],
        _ => [],
    };

    // Four hours within the part, the first one an hour after it begins.
    private static IEnumerable<LocalDateTime> Hours(LocalDateTime from, LocalDateTime to) =>
        Enumerable.Range(1, 4).Select(hour => from.PlusHours(hour)).Where(local => local < to);

    private static ZonedDateTime At(Moment moment) => moment.Instant.InZone(moment.Zone);

    private static Text? Remark(Remarks remarks, Moment moment) =>
        remarks.HasFlag(Remarks.UsualHour) ? new Text("party.remark.usual_hour", new ByLanguage(language => new("party.words", DateWords.Hour(moment.Local.TimeOfDay, language))))
        : remarks.HasFlag(Remarks.NextYear) ? new Text("party.remark.next_year")
        : null;

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
        Obstacle.Empty or Obstacle.TooLong => "too_long",
        Obstacle.NoSuchDate => "no_such_date",
        Obstacle.NoSuchHour => "no_such_hour",
        Obstacle.Contradiction => "contradiction",
        Obstacle.TooFar => "too_far",
        Obstacle.Unfinished => "unfinished",
        _ => "not_understood",
    };
}
