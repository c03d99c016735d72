using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>Completes a rule with the day of its start, its end and its hour.</summary>
internal sealed class Recurring(Slots slots, Frame frame)
{
    private const int Day = 1440;

    public Reading Read(Repeat repeat)
    {
        if (slots.Clock is null && slots.Part is not null) return Start(repeat, slots.Part == Part.Evening ? frame.UsualEvening : null, Remarks.UsualHour);
        if (slots.Clock == Clock.None) return Refused.For(Obstacle.NoSuchHour);
        if (slots.Clock is not { } clock) return Start(repeat, null, Remarks.None);
        var minutes = clock.In(slots.Part, frame.IsEnglish, hasDay: true);
        if (minutes.Count == 0) return Refused.For(Obstacle.Contradiction);
        return Choice.Of(clock.Half == HalfOfDay.Midnight ? Question.WhichMidnight : Question.HalfOfDay, [.. minutes.Select(minute => At(repeat, minute))]);
    }

    /// <summary>The hours after midnight of a night out are those of the next day.</summary>
    private Reading At(Repeat repeat, int minutes)
    {
        var time = LocalTime.FromMinutesSinceMidnight(minutes % Day);
        if (minutes < Day) return Start(repeat, time, Remarks.None);
        return repeat.Rule.Frequency switch
        {
            Frequency.Daily => Start(repeat, time, Remarks.None),
            Frequency.Weekly => Start(repeat with { Rule = repeat.Rule with { Days = [.. repeat.Rule.Days.Select(day => new RuleDay((IsoDayOfWeek)(((int)day.Day % 7) + 1)))] } }, time, Remarks.None),
            _ => Refused.For(Obstacle.NoSuchHour),
        };
    }

    private Reading Start(Repeat repeat, LocalTime? time, Remarks remarks)
    {
        if (Ends(out var until) is { } refused) return refused;
        var rule = repeat.Rule with { Until = until, Count = slots.Times };
        if (slots.Lasting is not null || (until is not null && slots.Times is not null)) return Refused.For(Obstacle.Contradiction);
        var since = slots.Since?.Invoke(frame) is { Choices: [var first, ..] } ? first.Day : frame.Today;
        // Once a month on a Friday: nobody can tell which.
        if (slots.Weekday is not null && rule.Frequency == Frequency.Monthly) return Refused.For(Obstacle.Unfinished);
        if (slots.Weekday is { } weekday) rule = rule with { Days = [new(weekday.Day)] };
        // The first is the first that fits, whatever the interval: every other week begins with the coming one.
        var start = Calendar.Days(rule with { Interval = 1 }, since, since).Where(day => time is not { } known || !frame.HasGone(day + known)).Cast<LocalDate?>().FirstOrDefault();
        if (start is not { } found) return Refused.For(Obstacle.Contradiction);
        if (frame.IsTooFar(found)) return Refused.For(Obstacle.TooFar);
        return new RecurrenceReading(rule, found, time, frame.Zone, (time is null ? Remarks.None : remarks) | (repeat.PerhapsOnce ? Remarks.PerhapsOnce : Remarks.None));
    }

    private RefusedReading? Ends(out LocalDate? until)
    {
        until = null;
        if (slots.Until is null) return null;
        if (slots.Until(frame) is not { Choices: [var last, ..] }) return Refused.For(Obstacle.NoSuchDate);
        until = last.Day;
        return null;
    }
}
