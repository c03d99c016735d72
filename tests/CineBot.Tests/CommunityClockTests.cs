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
        var clock = new CommunityClock(_wire);
        Assert.Equal(Evening, clock.Now);

        clock.Move(TimeSpan.FromDays(-2));

        Assert.Equal(Evening - Duration.FromDays(2), clock.Now);
        Assert.Equal(Evening.ToDateTimeOffset(), _wire.GetUtcNow());
    }

    [Fact]
    public void A_moved_clock_goes_on_at_the_wires_pace()
    {
        var clock = new CommunityClock(_wire);
        clock.Move(TimeSpan.FromHours(1));
        var rang = 0;
        using var timer = clock.Time.CreateTimer(_ => rang++, null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);

        _wire.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(1, rang);
        Assert.Equal(Evening + Duration.FromMinutes(65), clock.Now);
    }

    [Fact]
    public void Whoever_waits_is_told_of_a_move_after_it()
    {
        var clock = new CommunityClock(_wire);
        var seen = Instant.MinValue;
        clock.Moved += () => seen = clock.Now;

        clock.Move(TimeSpan.FromHours(3));

        Assert.Equal(Evening + Duration.FromHours(3), seen);
    }
}
