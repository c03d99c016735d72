using CineBot.Tests.Infrastructure;
using NodaTime;

namespace CineBot.Tests;

public sealed class CommunityClockTests
{
    private static readonly Instant Evening = Instant.FromUtc(2026, 11, 22, 20, 0);

    private readonly ManualTime _wire = new(Evening.ToDateTimeOffset());

    [Fact]
    public void Community_time_is_the_wires_time_until_it_is_moved()
    {
        var offset = new OffsetTime(_wire);
        var clock = new CommunityClock(offset);
        Assert.Equal(Evening, clock.Now);

        offset.Offset = TimeSpan.FromDays(-2);

        Assert.Equal(Evening - Duration.FromDays(2), clock.Now);
        Assert.Equal(Evening.ToDateTimeOffset(), _wire.GetUtcNow());
    }

    [Fact]
    public void A_moved_clock_goes_on_at_the_wires_pace()
    {
        var offset = new OffsetTime(_wire) { Offset = TimeSpan.FromHours(1) };
        var rang = 0;
        using var timer = offset.CreateTimer(_ => rang++, null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);

        _wire.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(1, rang);
        Assert.Equal(Evening + Duration.FromMinutes(65), new CommunityClock(offset).Now);
    }

    [Fact]
    public void Whoever_waits_is_told_of_a_move()
    {
        var clock = new CommunityClock(_wire);
        var told = 0;
        clock.Moved += () => told++;

        clock.TellMoved();

        Assert.Equal(1, told);
    }
}
