using CineBot.Discord.Rest;
using FsCheck;
using FsCheck.Fluent;

namespace CineBot.Tests.Discord.Rest;

public sealed class WindowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_cold_bucket_admits_everybody_at_once()
    {
        var window = new Window();

        var waits = Enumerable.Range(0, 100).Select(_ => window.TryEnter(Noon));

        Assert.All(waits, wait => Assert.Equal(TimeSpan.Zero, wait));
    }

    [Fact]
    public void An_exhausted_bucket_tells_how_long_to_wait()
    {
        var window = Taught(limit: 5, remaining: 0, seconds: 4);

        Assert.Equal(TimeSpan.FromSeconds(4), window.TryEnter(Noon));
        Assert.Equal(TimeSpan.FromSeconds(1), window.TryEnter(Noon.AddSeconds(3)));
    }

    [Fact]
    public void After_its_reset_a_bucket_admits_its_limit_and_no_more()
    {
        var window = Taught(limit: 5, remaining: 0, seconds: 4);
        var reset = Noon.AddSeconds(4);

        var admitted = Enumerable.Range(0, 8).Count(_ => window.TryEnter(reset) == TimeSpan.Zero);

        Assert.Equal(5, admitted);
    }

    [Fact]
    public void A_429_closes_even_a_cold_bucket()
    {
        var window = new Window();
        window.Close(Noon.AddSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(2), window.TryEnter(Noon));
        Assert.Equal(TimeSpan.Zero, window.TryEnter(Noon.AddSeconds(2)));
    }

    [Fact]
    public void Answers_that_overtake_each_other_do_not_give_places_back()
    {
        var window = new Window();
        for (var request = 0; request < 3; request++) window.TryEnter(Noon);

        window.Learn(new LimitHeaders("b", 5, 2, TimeSpan.FromSeconds(5)), Noon);
        window.Leave();
        window.Learn(new LimitHeaders("b", 5, 4, TimeSpan.FromSeconds(5)), Noon);
        window.Leave();

        Assert.Equal(0, Enumerable.Range(0, 5).Count(_ => window.TryEnter(Noon) == TimeSpan.Zero));
    }

    /// <summary>Any order of sending, answering and waiting against a server that counts strictly, once the bucket is learnt.</summary>
    [Fact]
    public void Whatever_the_order_of_answers_a_learnt_bucket_is_never_overdrawn() =>
        Prop.ForAll(Moves().ToArbitrary(), moves => new StrictBucket(limit: 3, TimeSpan.FromSeconds(5), Noon).Survives(moves)).QuickCheckThrowOnFailure();

    private static Window Taught(int limit, int remaining, int seconds)
    {
        var window = new Window();
        window.TryEnter(Noon);
        window.Learn(new LimitHeaders("b", limit, remaining, TimeSpan.FromSeconds(seconds)), Noon);
        window.Leave();
        return window;
    }

    private static Gen<int[]> Moves() => Gen.Choose(0, 9).ArrayOf(60);
}
