using CineBot.Discord.Payloads;
using CineBot.Discord.Rest;

namespace CineBot.Tests.Discord.Rest;

public sealed class InteractionRefTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_three_seconds_count_from_the_creation() =>
        Assert.Equal(Noon.AddSeconds(3), Created(Noon, received: Noon.AddMilliseconds(400)).AnswerBy);

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    public void Row_18_a_clock_that_disagrees_by_seconds_takes_nobodys_time_to_answer(int skew) =>
        Assert.Equal(Noon.AddSeconds(3), Created(Noon.AddSeconds(skew), received: Noon).AnswerBy);

    [Fact]
    public void It_never_shows_its_token() => Assert.DoesNotContain("secret", Created(Noon, Noon).ToString(), StringComparison.Ordinal);

    private static InteractionRef Created(DateTimeOffset at, DateTimeOffset received) =>
        new(new InteractionId((at.ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22), new AppId(7), "secret", received);
}
