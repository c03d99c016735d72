using CineBot.Dates.Grammar;
using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>Puts together what the pieces of a text said, each of which is understood by now, into what they mean together.</summary>
internal sealed class Assembler(Slots slots, Frame frame)
{
    private readonly Moments _moments = new(frame, slots.Zone is null ? null : slots.Offset);

    public static Reading Read(Slots slots, ReadingContext context)
    {
        var zone = slots.Zone ?? (slots.Offset is { } offset ? DateTimeZone.ForOffset(offset) : context.Zone);
        // Words of one language bring its habits; figures, and words of both, leave those of whoever types.
        var isEnglish = slots.Tongues switch
        {
            Tongues.English => true,
            Tongues.French => false,
            _ => context.Language == Language.English,
        };
        return new Assembler(slots, new(context, zone, isEnglish)).Read();
    }

    private bool HasDay => slots.Weekday is not null || slots.Date is not null;

    private bool IsBare => !HasDay && slots is { Week: null, Clock: null, Part: null, Since: null, Until: null, Times: null, Period: null };

    private Reading Read() => slots switch
    {
        { Stamp: { } stamp } => IsBare && slots is { Repeat: null, Elapse: null } ? Single(Moment.At(stamp, frame.Zone)) : Contradiction,
        { Elapse: { } elapse } => IsBare && slots.Repeat is null ? Elapsed(elapse) : Contradiction,
        { Repeat: { } repeat } => slots is { Date: null, Week: null, Period: null, End: null } ? new Recurring(slots, frame).Read(repeat) : Contradiction,
        { Since: not null } or { Until: not null } or { Times: not null } => Contradiction,
        { Period: { } period } => slots is { Clock: null, Part: null, Lasting: null } && !HasDay ? Days(period) : Contradiction,
        { Lasting: { } lasting } when IsBare => new DurationReading(lasting),
        { Week: { } week } when !HasDay => slots is { Clock: null, Part: null } ? Week(week) : Refused.For(Obstacle.Unfinished),
        { Week: not null, Date: not null } => Contradiction,
        _ => DayAndHour(),
    };

    private static RefusedReading Contradiction => Refused.For(Obstacle.Contradiction);

    private Reading DayAndHour()
    {
        var days = DayResolver.Find(slots, frame);
        if (days is { Choices.Count: 0 }) return Refused.For(Obstacle.NoSuchDate);
        if (slots.Clock == Clock.None || slots.End == Clock.None) return Refused.For(Obstacle.NoSuchHour);
        if (slots.Clock is not { } clock) return new WithoutHour(slots, frame).Read(days);
        var minutes = clock.In(slots.Part, frame.IsEnglish, days is not null);
        if (minutes.Count == 0) return Contradiction;
        if (slots.Part is not null) days ??= Dates.Meaning.Days.One(frame.Today);
        var asked = clock.Half == HalfOfDay.Midnight ? Question.WhichMidnight : Question.HalfOfDay;
        if (slots.End is { } end) minutes = Starts(minutes, end);
        return Lasting(days is null ? _moments.Next(minutes) : _moments.Of(days, minutes, asked));
    }

    /// <summary>« 8-11pm »: of the hours that the beginning may be, the nearest before an end that is known.</summary>
    private static IReadOnlyList<int> Starts(IReadOnlyList<int> minutes, Clock end) =>
        end.Half is HalfOfDay.Known or HalfOfDay.Told && minutes.Where(start => start < end.Minutes).DefaultIfEmpty(-1).Max() is >= 0 and var nearest ? [nearest] : minutes;

    private Reading Lasting(Reading reading) => slots switch
    {
        { End: { } end } => Choice.Map(reading, one => new SpanReading(one.Moment, Until(one.Moment, end), one.Remarks)),
        { Lasting: { } lasting } => Choice.Map(reading, one => new SpanReading(one.Moment, Moment.At(one.Moment.Instant + lasting, frame.Zone), one.Remarks)),
        _ => reading,
    };

    private Moment Until(Moment start, Clock end)
    {
        var minutes = (start.Local.Hour * 60) + start.Local.Minute;
        var local = start.Local.Date.AtMidnight().PlusMinutes(end.After(minutes, slots.Part, isEnglish: true));
        return Moment.Nearest(local, frame.Zone);
    }

    private Reading Elapsed(Duration elapse) =>
        elapse > Duration.FromDays(3660) ? Refused.For(Obstacle.TooFar) : Single(Moment.At(frame.Now + elapse, frame.Zone));

    private Reading Single(Moment moment) => moment.Instant < frame.Now ? new GoneReading(moment.Local.Date, moment, null) : Lasting(new MomentReading(moment));

    private Reading Days(PeriodFinder find) => find(frame) switch
    {
        null => Refused.For(Obstacle.NoSuchDate),
        var days when frame.IsTooFar(days.End) => Refused.For(Obstacle.TooFar),
        var days when days.End < frame.Today => new GoneReading(days.End, null, null),
        var days => new PeriodReading(days.Start, days.End, frame.Zone),
    };

    private PeriodReading Week(int week) => new(frame.Monday.PlusWeeks(week), frame.Monday.PlusWeeks(week).PlusDays(6), frame.Zone);
}
