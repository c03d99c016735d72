using CineBot.Discord.Rest;

namespace CineBot.Tests.Discord.Rest;

public sealed class RetryScheduleTests
{
    [Fact]
    public void Pauses_double_up_to_the_longest()
    {
        var schedule = new RetrySchedule(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), 10, TimeSpan.FromSeconds(10));

        var pauses = Enumerable.Range(1, 5).Select(failures => schedule.Pause(failures, 0.5)!.Value.TotalSeconds);

        Assert.Equal([1, 2, 4, 4, 4], pauses);
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(0.25, 750)]
    [InlineData(0.999, 1499)]
    public void Chance_spreads_each_pause_around_itself(double roll, int milliseconds) =>
        Assert.Equal(milliseconds, RetrySchedule.Patient.Pause(1, roll)!.Value.TotalMilliseconds, 1);

    [Fact]
    public void No_schedule_makes_more_than_ten_tries()
    {
        Assert.All([RetrySchedule.Hurried, RetrySchedule.Patient], schedule => Assert.Null(schedule.Pause(10, 0)));
    }
}
