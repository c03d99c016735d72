using CineBot.Discord.Rest;

namespace CineBot.Tests.Discord.Rest;

public sealed class CircuitTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 7, 12, 0, 0, TimeSpan.Zero);
    private readonly Circuit _circuit = new();

    [Fact]
    public void Closed_it_lets_everything_pass() => Assert.Null(_circuit.TryPass(Noon));

    [Fact]
    public void For_ten_minutes_nothing_passes_then_one_probe_a_minute()
    {
        _circuit.Open(Noon, null);

        Assert.Equal(Noon.AddMinutes(10), _circuit.TryPass(Noon.AddMinutes(9.9)));
        Assert.Null(_circuit.TryPass(Noon.AddMinutes(10)));
        Assert.Equal(Noon.AddMinutes(11), _circuit.TryPass(Noon.AddMinutes(10.1)));
        Assert.Null(_circuit.TryPass(Noon.AddMinutes(11)));
    }

    [Fact]
    public void A_page_that_asks_for_more_than_ten_minutes_gets_it()
    {
        _circuit.Open(Noon, TimeSpan.FromHours(1));

        Assert.Equal(Noon.AddHours(1), _circuit.TryPass(Noon.AddMinutes(59)));
    }

    [Fact]
    public void Only_a_probe_that_reaches_Discord_closes_it()
    {
        _circuit.Open(Noon, null);
        _circuit.Reached();
        Assert.NotNull(_circuit.TryPass(Noon.AddMinutes(1)));

        _circuit.TryPass(Noon.AddMinutes(10));
        _circuit.Reached();

        Assert.Null(_circuit.TryPass(Noon.AddMinutes(10.1)));
    }

    [Fact]
    public void A_probe_that_is_shut_out_leaves_a_minute_to_the_next()
    {
        _circuit.Open(Noon, null);
        _circuit.TryPass(Noon.AddMinutes(10));
        _circuit.Open(Noon.AddMinutes(10), null);

        Assert.NotNull(_circuit.TryPass(Noon.AddMinutes(10.5)));
        Assert.Null(_circuit.TryPass(Noon.AddMinutes(11)));
    }
}
