using CineBot.Discord.Rest;
using FsCheck;
using FsCheck.Fluent;

namespace CineBot.Tests.Discord.Rest;

public sealed class SlidingWindowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero);
    private readonly SlidingWindow _window = new(2, TimeSpan.FromSeconds(10));

    [Fact]
    public void When_it_is_full_it_tells_when_there_is_room()
    {
        _window.Mark(Noon);
        _window.Mark(Noon.AddSeconds(4));

        Assert.Equal(TimeSpan.FromSeconds(5), _window.TryMark(Noon.AddSeconds(5)));
        Assert.Equal(TimeSpan.Zero, _window.TryMark(Noon.AddSeconds(10)));
        Assert.Equal(TimeSpan.FromSeconds(4), _window.UntilRoom(Noon.AddSeconds(10)));
    }

    [Fact]
    public void What_was_marked_above_its_capacity_counts_too()
    {
        for (var second = 0; second < 4; second++) _window.Mark(Noon.AddSeconds(second));

        Assert.Equal(4, _window.Count(Noon.AddSeconds(3)));
        Assert.Equal(Noon.AddSeconds(12), Noon.AddSeconds(4) + _window.UntilRoom(Noon.AddSeconds(4)));
    }

    [Fact]
    public void No_span_ever_holds_more_than_was_allowed() =>
        Prop.ForAll(Gen.Choose(0, 2_500).ListOf(120).ToArbitrary(), HoldsItsLimit).QuickCheckThrowOnFailure();

    private static bool HoldsItsLimit(IList<int> steps)
    {
        var window = new SlidingWindow(5, TimeSpan.FromSeconds(1));
        var (now, marks) = (Noon, new List<DateTimeOffset>());
        foreach (var step in steps)
        {
            now += TimeSpan.FromMilliseconds(step / 10.0);
            if (window.TryMark(now) == TimeSpan.Zero) marks.Add(now);
        }

        return marks.All(mark => marks.Count(other => other >= mark && other < mark + TimeSpan.FromSeconds(1)) <= 5);
    }
}
