using CineBot.Discord.Gateway;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Discord.Gateway;

public sealed class SendBudgetTests
{
    private readonly ManualTime _time = new(new(2026, 11, 2, 20, 0, 0, TimeSpan.Zero));
    private readonly SendBudget _budget;

    public SendBudgetTests() => _budget = new(_time);

    [Fact]
    public void A_hundred_and_ten_messages_leave_room_for_ten_heartbeats()
    {
        for (var sent = 0; sent < 110; sent++) Assert.Equal(TimeSpan.Zero, _budget.Take(heartbeat: false));

        Assert.Equal(TimeSpan.FromSeconds(60), _budget.Take(heartbeat: false));
        for (var sent = 0; sent < 10; sent++) Assert.Equal(TimeSpan.Zero, _budget.Take(heartbeat: true));
        Assert.Equal(TimeSpan.FromSeconds(60), _budget.Take(heartbeat: true));
    }

    [Fact]
    public void The_window_slides()
    {
        for (var sent = 0; sent < 110; sent++)
        {
            _budget.Take(heartbeat: false);
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(TimeSpan.FromSeconds(49), _budget.Take(heartbeat: false));
        _time.Advance(TimeSpan.FromSeconds(49));
        Assert.Equal(TimeSpan.Zero, _budget.Take(heartbeat: false));
        Assert.Equal(TimeSpan.FromMilliseconds(100), _budget.Take(heartbeat: false));
    }
}
