using CineBot.Dates.Grammar;
using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>What the pieces of a text have said so far: each thing at most once.</summary>
internal sealed record Slots
{
    public Weekday? Weekday { get; init; }

    public DayFinder? Date { get; init; }

    /// <summary>The week: 0 is this one.</summary>
    public int? Week { get; init; }

    public Clock? Clock { get; init; }

    /// <summary>The end of what <see cref="Clock"/> begins.</summary>
    public Clock? End { get; init; }

    public Part? Part { get; init; }

    /// <summary>From now.</summary>
    public Duration? Elapse { get; init; }

    /// <summary>How long it takes.</summary>
    public Duration? Lasting { get; init; }

    /// <summary>A length that no word introduces means something by itself only.</summary>
    public bool IsBareLength { get; init; }

    public PeriodFinder? Period { get; init; }

    public Repeat? Repeat { get; init; }

    public DayFinder? Since { get; init; }

    public DayFinder? Until { get; init; }

    public int? Times { get; init; }

    public DateTimeZone? Zone { get; init; }

    public Offset? Offset { get; init; }

    public Instant? Stamp { get; init; }

    public Tongues Tongues { get; init; }

    /// <summary>How many pieces went into it: fewer explain a text better.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>Both together, in this order; null where they say the same thing twice, or exclude each other.</summary>
    public Slots? With(Slots other)
    {
        var clash = false;
        T? One<T>(T? mine, T? theirs)
        {
            clash |= mine is not null && theirs is not null;
            return mine ?? theirs;
        }

        var both = new Slots
        {
            Weekday = One(Weekday, other.Weekday),
            Date = One(Date, other.Date),
            Week = One(Week, other.Week),
            Clock = One(Clock, other.Clock),
            End = One(End, other.End),
            Part = One(Part, other.Part),
            Elapse = One(Elapse, other.Elapse),
            Lasting = One(Lasting, other.Lasting),
            Period = One(Period, other.Period),
            Repeat = One(Repeat, other.Repeat),
            Since = One(Since, other.Since),
            Until = One(Until, other.Until),
            Times = One(Times, other.Times),
            Zone = One(Zone, other.Zone),
            Offset = One(Offset, other.Offset),
            Stamp = One(Stamp, other.Stamp),
            Tongues = Tongues | other.Tongues,
            Pieces = Pieces + other.Pieces,
        };
        return clash || IsBareLength || other.IsBareLength || both.IsTorn ? null : both;
    }

    /// <summary>An end needs its beginning first; several days together have neither a day nor an hour.</summary>
    private bool IsTorn => (End is not null && Clock is null) || (Period is not null && (Weekday ?? Date ?? Clock ?? Part ?? (object?)Elapse ?? Stamp) is not null);
}
