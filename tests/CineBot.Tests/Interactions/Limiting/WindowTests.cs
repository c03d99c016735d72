using CineBot.Interactions.Limiting;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CineBot.Tests.Interactions.Limiting;

/// <summary>The rule of the window against a plain list of what was done when.</summary>
public sealed class WindowTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 22, 12, 0);
    private static readonly Duration Slack = Window.Step;

    /// <summary>The last step jumps over a night.</summary>
    private static readonly Gen<int> Minutes = Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 90), Gen.Choose(500, 1_700));

    [Fact]
    public void No_24_hours_ever_hold_more_than_the_figure() => Check((allowed, _, figure) =>
        allowed.Skip(figure).Zip(allowed, (later, earlier) => later - earlier >= Window.Span).All(apart => apart));

    [Fact]
    public void Nobody_waits_longer_than_a_quarter_of_an_hour_beyond_the_day() => Check((allowed, refused, figure) =>
        refused.All(one => allowed.Count(at => at <= one.At && at > one.At - Window.Span - Slack) >= figure));

    [Fact]
    public void From_the_instant_that_is_told_there_is_room_and_not_before() => Check((_, refused, figure) => refused.All(one =>
        one.Until > one.At
        && one.Until <= one.At + Window.Span + Slack
        && Window.FullUntil(Left(one.Counted, one.Until), figure) is null
        && Window.FullUntil(Left(one.Counted, one.Until - Duration.FromMilliseconds(1)), figure) == one.Until));

    [Fact]
    public void A_lower_figure_waits_for_as_many_as_are_too_many()
    {
        var counted = new[] { new Counted(Noon, 2), new Counted(Noon + Slack, 1), new Counted(Noon + Slack + Slack, 4) };

        Assert.Null(Window.FullUntil(counted, 8));
        Assert.Equal(Noon, Window.FullUntil(counted, 7));
        Assert.Equal(Noon, Window.FullUntil(counted, 6));
        Assert.Equal(Noon + Slack, Window.FullUntil(counted, 5));
        Assert.Equal(Noon + Slack + Slack, Window.FullUntil(counted, 1));
    }

    private static void Check(Func<List<Instant>, List<Refused>, int, bool> holds)
    {
        var stories = from figure in Gen.Choose(1, 6) from steps in Minutes.ListOf(60) select (figure, steps);
        Prop.ForAll(stories.ToArbitrary(), story =>
        {
            var (allowed, refused) = Live(story.figure, story.steps);
            return holds(allowed, refused, story.figure);
        }).QuickCheckThrowOnFailure();
    }

    private static (List<Instant> Allowed, List<Refused> Refused) Live(int figure, IEnumerable<int> steps)
    {
        var (now, allowed, refused) = (Noon, new List<Instant>(), new List<Refused>());
        var counters = new SortedDictionary<Instant, long>();
        foreach (var step in steps)
        {
            now += Duration.FromMinutes(step) + Duration.FromSeconds(step % 7);
            List<Counted> counted = [.. counters.Where(counter => counter.Key > now).Select(counter => new Counted(counter.Key, counter.Value))];
            if (Window.FullUntil(counted, figure) is { } until)
            {
                refused.Add(new(now, until, counted));
                continue;
            }

            allowed.Add(now);
            counters[Window.CountsUntil(now)] = counters.GetValueOrDefault(Window.CountsUntil(now)) + 1;
        }

        return (allowed, refused);
    }

    private static List<Counted> Left(IEnumerable<Counted> counted, Instant at) => [.. counted.Where(quarter => quarter.UntilAt > at)];

    private sealed record Refused(Instant At, Instant Until, List<Counted> Counted);
}
