using CineBot.Discord.Gateway;
using CineBot.Discord.Payloads;
using CineBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineBot.Tests.Discord.Gateway;

public sealed class IdentifyGateTests : IGatewayDirectory
{
    private readonly ManualTime _time = new(new(2026, 11, 2, 20, 0, 0, TimeSpan.Zero));
    private readonly IdentifyGate _gate;
    private SessionStartLimit _limit = new(1000, 900, 3_600_000, 1);
    private string _url = "wss://gateway.discord.gg";
    private int _asked;

    public IdentifyGateTests()
    {
        var settings = new GatewaySettings("a.b.c", GatewayIntents.Guilds, new("https://discord.com/api/v10"));
        _gate = new(this, new(settings, _time, new(7), NullLogger.Instance));
    }

    [Theory]
    [InlineData(1000, 1000, true)]
    [InlineData(1000, 50, true)]
    [InlineData(1000, 49, false)]
    [InlineData(1000, 3, false)]
    [InlineData(0, 0, false)]
    [InlineData(10, 1, true)]
    public void Row_9_The_last_twentieth_of_the_budget_is_not_touched(int total, int remaining, bool allowed) =>
        Assert.Equal(allowed, IdentifyGate.Allows(new(total, remaining, 1000, 1)));

    [Fact(Timeout = 120_000)]
    public async Task Row_9_A_spent_budget_is_waited_out_and_asked_for_again()
    {
        _limit = _limit with { Remaining = 3 };
        var entering = EnterAsync(0);
        await _time.SleepingAsync();
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(entering.IsCompleted);

        _limit = _limit with { Remaining = 1000 };
        _time.Advance(TimeSpan.FromMinutes(1));

        using var pass = await entering;
        Assert.Equal(2, _asked);
    }

    [Fact(Timeout = 120_000)]
    public async Task Two_shards_of_a_lane_identify_five_seconds_apart()
    {
        await IdentifyAsync(0);
        var second = EnterAsync(1);
        await _time.SleepingAsync();

        _time.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        using var pass = await second;
    }

    [Fact(Timeout = 120_000)]
    public async Task A_shard_waits_while_another_is_still_connecting()
    {
        var first = await EnterAsync(0);
        var second = EnterAsync(1);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(second.IsCompleted);

        first.Dispose();

        using var pass = await second;
    }

    [Fact(Timeout = 120_000)]
    public async Task A_pass_that_was_not_used_costs_no_time()
    {
        (await EnterAsync(0)).Dispose();

        using var pass = await EnterAsync(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task Larger_bots_may_start_several_shards_at_a_time()
    {
        _limit = _limit with { MaxConcurrency = 16 };
        await IdentifyAsync(0);

        await IdentifyAsync(1);
        await IdentifyAsync(15);
        var sixteenth = EnterAsync(16);
        await _time.SleepingAsync();

        Assert.False(sixteenth.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(5));
        using var pass = await sixteenth;
    }

    [Fact(Timeout = 120_000)]
    public async Task An_address_that_is_not_Discords_ends_it()
    {
        _url = "wss://gateway.discord.gg.example.org";

        var fatal = await Assert.ThrowsAsync<GatewayFatal>(() => EnterAsync(0));

        Assert.Contains("example.org", fatal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_directory_that_fails_blocks_nobody_else()
    {
        _url = "nowhere";
        await Assert.ThrowsAsync<GatewayFatal>(() => EnterAsync(0));
        _url = "wss://gateway.discord.gg";

        using var pass = await EnterAsync(1);
    }

    Task<GatewayInfo> IGatewayDirectory.FindAsync(CancellationToken cancellation)
    {
        _asked++;
        return Task.FromResult(new GatewayInfo(_url, 1, _limit));
    }

    private Task<IdentifyPass> EnterAsync(int shard) => _gate.EnterAsync(new(shard, 32), TestContext.Current.CancellationToken);

    private async Task IdentifyAsync(int shard)
    {
        using var pass = await EnterAsync(shard);
        pass.Spend();
    }
}
