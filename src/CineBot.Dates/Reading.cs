using NodaTime;

namespace CineBot.Dates;

/// <summary>What a text was understood to say. Exactly one of the kinds below; data, never sentences.</summary>
public abstract record Reading
{
    private protected Reading()
    {
    }
}

/// <summary>One moment.</summary>
/// <param name="Moment">When.</param>
/// <param name="Remarks">What was filled in.</param>
/// <param name="Or">What some people would have meant by the same words, such as « vendredi prochain » a week later; null where there is no doubt.</param>
public sealed record MomentReading(Moment Moment, Remarks Remarks = Remarks.None, Moment? Or = null) : Reading;

/// <summary>A day without an hour: ask the hour.</summary>
/// <param name="Day">The day, in <paramref name="Zone"/>.</param>
/// <param name="Zone">The zone in which an hour is to be understood.</param>
/// <param name="Remarks">What was filled in.</param>
/// <param name="Or">What some people would have meant; null where there is no doubt.</param>
public sealed record DayReading(LocalDate Day, DateTimeZone Zone, Remarks Remarks = Remarks.None, LocalDate? Or = null) : Reading;

/// <summary>A part of a day, without an hour.</summary>
/// <param name="Day">The day, in <paramref name="Zone"/>.</param>
/// <param name="Part">Which part.</param>
/// <param name="From">Where it begins; a night begins with the day that follows <paramref name="Day"/>.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Zone">The zone of all these.</param>
/// <param name="Taken">The moment to take unless somebody objects, told with <see cref="Remarks.UsualHour"/>; null where the hour must be asked.</param>
/// <param name="Remarks">What was filled in.</param>
public sealed record PartReading(LocalDate Day, PartOfDay Part, LocalDateTime From, LocalDateTime To, DateTimeZone Zone, Moment? Taken, Remarks Remarks = Remarks.None) : Reading;

/// <summary>From one moment to another: « samedi de 20h à 23h ».</summary>
/// <param name="Start">The beginning.</param>
/// <param name="End">The end, later than the beginning.</param>
/// <param name="Remarks">What was filled in.</param>
public sealed record SpanReading(Moment Start, Moment End, Remarks Remarks = Remarks.None) : Reading;

/// <summary>Several whole days: « la semaine prochaine ».</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, included.</param>
/// <param name="Zone">The zone whose days these are.</param>
public sealed record PeriodReading(LocalDate First, LocalDate Last, DateTimeZone Zone) : Reading;

/// <summary>A length of time: « pendant 2 heures ».</summary>
/// <param name="Duration">How long; more than zero.</param>
public sealed record DurationReading(Duration Duration) : Reading;

/// <summary>Again and again: « tous les mercredis à 20h ».</summary>
/// <param name="Rule">On which days.</param>
/// <param name="Start">The first day, in <paramref name="Zone"/>: one of the rule's.</param>
/// <param name="Time">At what time; null where it must be asked.</param>
/// <param name="Zone">The zone in which it is expanded.</param>
/// <param name="Remarks">What was filled in.</param>
public sealed record RecurrenceReading(RecurrenceRule Rule, LocalDate Start, LocalTime? Time, DateTimeZone Zone, Remarks Remarks = Remarks.None) : Reading
{
    /// <summary>The recurrence; null until a time is known.</summary>
    public Recurrence? Recurrence => Time is { } time ? new(Start + time, Zone, Rule) : null;
}

/// <summary>Several readings of the same words: ask which.</summary>
/// <param name="Question">What is to be asked.</param>
/// <param name="Choices">Two or more, likeliest first; none of them is ambiguous in turn.</param>
public sealed record AmbiguousReading(Question Question, IReadOnlyList<Reading> Choices) : Reading;

/// <summary>Clocks skip that time.</summary>
/// <param name="Local">The time that does not exist.</param>
/// <param name="Zone">The zone whose clocks skip it.</param>
/// <param name="Suggestions">The last quarter before and the same time moved on, in this order.</param>
public sealed record SkippedReading(LocalDateTime Local, DateTimeZone Zone, IReadOnlyList<Moment> Suggestions) : Reading;

/// <summary>A day or a moment that has gone.</summary>
/// <param name="Day">The day that has gone.</param>
/// <param name="Moment">The moment that has gone; null where no hour was named.</param>
/// <param name="Next">The next of its kind, to be offered: the same hour tomorrow, the same day of next year; null for « hier ».</param>
public sealed record GoneReading(LocalDate Day, Moment? Moment, Reading? Next) : Reading;

/// <summary>Not a date, as far as the grammar goes.</summary>
/// <param name="Obstacle">What is in the way.</param>
/// <param name="Words">The very words that are in the way, as they were typed; empty where there are none.</param>
/// <param name="Examples">Two texts that would have been understood then and there, the nearest to what was typed first.</param>
public sealed record RefusedReading(Obstacle Obstacle, string Words, IReadOnlyList<string> Examples) : Reading;
