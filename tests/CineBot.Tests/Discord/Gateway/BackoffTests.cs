using CineBot.Discord.Gateway;

namespace CineBot.Tests.Discord.Gateway;

public sealed class BackoffTests
{
    private readonly Random _chance = new(11);

    [Fact]
    public void After_a_connection_that_served_the_next_follows_at_once() =>
        Assert.Equal(TimeSpan.Zero, Backoff.After(0, Backoff.Longest, _chance));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(5000, 60)]
    public void Failures_in_a_row_double_the_wait_up_to_a_minute(int failures, double most)
    {
        for (var draw = 0; draw < 100; draw++)
            Assert.InRange(Backoff.After(failures, Backoff.Longest, _chance).TotalSeconds, most / 2, most);
    }

    [Fact]
    public void Two_bots_do_not_wait_alike() =>
        Assert.NotEqual(Backoff.After(5, Backoff.Longest, new(1)), Backoff.After(5, Backoff.Longest, new(2)));
}
