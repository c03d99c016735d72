using CineBot.Discord.Rest;

namespace CineBot.Tests.Discord.Rest;

public sealed class TurnstileTests
{
    private readonly Turnstile _turnstile = new();

    [Fact]
    public async Task People_pass_in_the_order_of_arrival()
    {
        await _turnstile.EnterAsync(CancellationToken.None);
        var agnes = _turnstile.EnterAsync(CancellationToken.None);
        var nora = _turnstile.EnterAsync(CancellationToken.None);

        _turnstile.Leave();
        await agnes;
        Assert.False(nora.IsCompleted);
        _turnstile.Leave();
        await nora;
    }

    [Fact]
    public async Task Who_gives_up_does_not_hold_up_the_others()
    {
        using var impatience = new CancellationTokenSource();
        await _turnstile.EnterAsync(CancellationToken.None);
        var karim = _turnstile.EnterAsync(impatience.Token);
        var chantal = _turnstile.EnterAsync(CancellationToken.None);

        await impatience.CancelAsync();
        _turnstile.Leave();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => karim);
        await chantal;
    }

    [Fact(Timeout = 120_000)]
    public async Task Under_a_crowd_there_is_never_more_than_one_inside()
    {
        var (inside, most) = (0, 0);

        await Parallel.ForAsync(0, 2_000, async (_, cancellation) =>
        {
            await _turnstile.EnterAsync(cancellation);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            _turnstile.Leave();
        });

        Assert.Equal(1, most);
    }
}
