using NodaTime;

namespace CineBot.Dates.Meaning;

/// <summary>Turns the days and the hours that words may mean into moments of the zone: gone, skipped, doubled, or one.</summary>
internal sealed class Moments(Frame frame, Offset? offset)
{
    /// <summary>What the days and the minutes after their midnight come to; never empty-handed.</summary>
    public Reading Of(Days days, IReadOnlyList<int> minutes, Question asked)
    {
        var all = days.Choices.SelectMany(day => minutes.Select(minute => new Candidate(day, minute))).ToList();
        if (all.Exists(one => frame.IsTooFar(one.Day.Day))) return Refused.For(Obstacle.TooFar);
        var coming = all.Where(one => !frame.HasGone(one.Local)).ToList();
        // Of an hour before noon or after it, the one that has gone today may as well be next week's.
        if (coming.Count == 0 || asked == Question.HalfOfDay) coming = [.. all.Where(one => !frame.HasGone(one.Local) || one.Day is { Rolls: true, Later: not null }).Select(one => frame.HasGone(one.Local) ? Roll(one) : one)];
        if (coming.Count == 0) return Gone(all[0]);
        var question = days.Choices.Count > 1 && coming.Select(one => one.Day).Distinct().Count() > 1 ? days.Question : asked;
        return Choice.Of(question, [.. coming.Select(Resolve)]);
    }

    /// <summary>The next such hour, today or tomorrow.</summary>
    public Reading Next(IReadOnlyList<int> minutes)
    {
        var today = new DayChoice(frame.Today, Remarks.NextSuchHour, Later: frame.Today.PlusDays(1), Rolls: true);
        var each = minutes.Select(minute => new Candidate(today, minute)).Select(one => frame.HasGone(one.Local) ? Roll(one) : one);
        return Choice.Of(Question.HalfOfDay, [.. each.OrderBy(one => one.Local).Select(Resolve)]);
    }

    public Reading Resolve(Candidate candidate)
    {
        var found = Moment.Of(candidate.Local, frame.Zone);
        if (offset is not null) return found.FirstOrDefault(one => one.Offset == offset) is { } said ? new MomentReading(said, candidate.Day.Remarks) : Refused.For(Obstacle.Contradiction);
        var or = candidate.Or is { } other && !frame.HasGone(other) ? Moment.Nearest(other, frame.Zone) : null;
        return found.Count == 0
            ? new SkippedReading(candidate.Local, frame.Zone, Around(candidate.Local))
            : Choice.Of(Question.DoubledHour, [.. found.Where(one => one.Instant >= frame.Now).Select(one => new MomentReading(one, candidate.Day.Remarks, or))]);
    }

    private static Candidate Roll(Candidate gone) => gone with { Day = gone.Day with { Day = gone.Day.Later!.Value, Or = null } };

    private GoneReading Gone(Candidate gone) => new(gone.Local.Date, Moment.Nearest(gone.Local, frame.Zone), gone.Later is null ? null : Resolve(Roll(gone)));

    /// <summary>The last quarter of an hour before the gap, and the time itself moved on by as much as is skipped.</summary>
    private IReadOnlyList<Moment> Around(LocalDateTime skipped)
    {
        var gap = frame.Zone.MapLocal(skipped).EarlyInterval.End;
        return [Moment.At(gap - Duration.FromMinutes(15), frame.Zone), Moment.Nearest(skipped, frame.Zone)];
    }
}
