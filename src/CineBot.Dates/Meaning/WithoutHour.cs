using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>What a day, or a part of one, comes to when no hour was named.</summary>
internal sealed class WithoutHour(Slots slots, Frame frame)
{
    /// <summary>Without a day it is today's part that is meant.</summary>
    public Reading Read(Days? days)
    {
        days ??= Days.One(frame.Today);
        if (days.Choices.Any(choice => frame.IsTooFar(choice.Day))) return Refused.For(Obstacle.TooFar);
        return Choice.Of(days.Question, [.. days.Choices.Select(choice => slots.Part is { } part ? InPart(choice, part) : OfDay(choice))]);
    }

    private Reading OfDay(DayChoice choice) => choice.Day >= frame.Today
        ? new DayReading(choice.Day, frame.Zone, choice.Remarks, choice.Or)
        : new GoneReading(choice.Day, null, choice.Later is { } later ? new DayReading(later, frame.Zone) : null);

    private Reading InPart(DayChoice choice, Part part)
    {
        var reading = PartOf(choice.Day, part, choice.Remarks);
        if (!frame.HasGone(reading.To)) return reading;
        var next = choice.Later is { } later ? PartOf(later, part, Remarks.None) : null;
        return choice.Rolls && next is not null ? next : new GoneReading(choice.Day, null, next);
    }

    private PartReading PartOf(LocalDate day, Part part, Remarks remarks)
    {
        var usual = day + frame.UsualEvening;
        var taken = part == Part.Evening && !frame.HasGone(usual) ? Moment.Nearest(usual, frame.Zone) : null;
        return new(
            day, part.Of, day.AtMidnight().PlusMinutes(part.From), day.AtMidnight().PlusMinutes(part.To), frame.Zone, taken,
            taken is null ? remarks : remarks | Remarks.UsualHour);
    }
}
