using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>Which of many such days of the week is meant.</summary>
internal enum Step
{
    /// <summary>« samedi »: the coming one, today included.</summary>
    Coming,

    /// <summary>« ce samedi »: the same, with less doubt.</summary>
    This,

    /// <summary>« samedi prochain »: in French the first to come, in English that of next week.</summary>
    Next,

    /// <summary>« samedi dernier ».</summary>
    Last,
}

/// <summary>A day of the week, some weeks after the one that it names by itself (« lundi en huit »: one).</summary>
internal sealed record Weekday(IsoDayOfWeek Day, Step Step = Step.Coming, int Weeks = 0)
{
    public Days Find(Frame frame)
    {
        var coming = frame.Today.PlusDays(((int)Day - (int)frame.Today.DayOfWeek + 7) % 7);
        return Days.One(Step switch
        {
            Step.Last => new DayChoice(frame.Today.Previous(Day)),
            Step.Next when Weeks == 0 => Next(frame),
            Step.Coming when Weeks == 0 => new(coming, Or: coming == frame.Today ? coming.PlusWeeks(1) : null, Later: coming.PlusWeeks(1), Rolls: true),
            _ => new(coming.PlusWeeks(Weeks), Later: coming.PlusWeeks(Weeks + 1)),
        });
    }

    /// <summary>The one in this week or a later one.</summary>
    public Days In(Frame frame, int week) => Days.One(new DayChoice(frame.Monday.PlusDays((7 * week) + (int)Day - 1), Later: frame.Monday.PlusDays((7 * week) + (int)Day + 6)));

    private DayChoice Next(Frame frame)
    {
        var first = frame.Today.Next(Day);
        var inNextWeek = frame.Monday.PlusDays(6 + (int)Day);
        if (first == inNextWeek) return new(first);
        return frame.IsEnglish ? new(inNextWeek, Or: first) : new(first, Or: inNextWeek);
    }
}
