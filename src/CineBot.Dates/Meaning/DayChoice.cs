using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>A day that words may mean.</summary>
/// <param name="Day">The day, which may have gone.</param>
/// <param name="Remarks">What was filled in.</param>
/// <param name="Or">What some people would have meant.</param>
/// <param name="Later">The next such day, for when this one, or its hour, has gone.</param>
/// <param name="Rolls">Whether the later one is meant then, rather than only offered.</param>
internal sealed record DayChoice(LocalDate Day, Remarks Remarks = Remarks.None, LocalDate? Or = null, LocalDate? Later = null, bool Rolls = false);

/// <summary>The days that words may mean, and what to ask where they are several; none at all where the calendar has no such day.</summary>
internal sealed record Days(IReadOnlyList<DayChoice> Choices, Question Question = Question.DayOrMonth)
{
    public static Days None { get; } = new([]);

    public static Days One(DayChoice choice) => new([choice]);

    public static Days One(LocalDate? day) => day is { } known ? One(new DayChoice(known)) : None;
}

/// <summary>Finds the days meant, seen from a frame.</summary>
internal delegate Days DayFinder(Frame frame);
