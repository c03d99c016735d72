using CineBot.Discord.Gateway;
using CineBot.Rehearsal;
using CineBot.Rehearsal.World;
using CineBot.Tests.Discord.Gateway;
using CineBot.Tests.Infrastructure;

namespace CineBot.EndToEnd.Faults.Gateway;

/// <summary>Rows 12, 14, 15 and 53: repeated events, a new process, a slow reader, an orderly end; and several shards.</summary>
public sealed class ContinuityTests : IAsyncLifetime
{
    private readonly RememberedState _state = new();
    private GatewayStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await GatewayStage.OpenAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task Row_12_Events_that_are_said_again_are_heard_once()
    {
        await using var bot = await ConnectedBot.StartAsync(_stage);
        _stage.Tell(60);
        await bot.HearsAsync("CHANNEL_UPDATE", 60);
        await bot.PassAsync(TimeSpan.FromSeconds(12));

        _stage.Discord.Faults.RepeatDispatches(50);
        _stage.Discord.Faults.Gateway.ReplaysToo = 50;
        _stage.Discord.Faults.ResetConnections();
        await bot.HearsAsync("RESUMED");
        _stage.Tell();
        await bot.HearsAsync("CHANNEL_UPDATE", 61);

        Assert.Equal(Enumerable.Range(1, 61), bot.Numbers);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_14_A_killed_process_resumes_five_seconds_later_and_hears_what_it_missed()
    {
        var killed = await ConnectedBot.StartAsync(_stage, _state);
        _stage.Tell(2);
        await killed.HearsAsync("CHANNEL_UPDATE", 2);
        await killed.PassAsync(TimeSpan.FromSeconds(90));
        var left = _state.AsOfNow();
        await killed.DisposeAsync();
        _stage.Tell();
        _stage.Time.Advance(TimeSpan.FromSeconds(5));

        await using var bot = new ConnectedBot(_stage, left);
        await bot.HearsAsync("RESUMED");

        Assert.Contains(3, bot.Numbers);
        Assert.Single(_stage.Sent(op: 2));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_14_A_stored_session_older_than_a_minute_is_not_tried()
    {
        await (await ConnectedBot.StartAsync(_stage, _state)).DisposeAsync();
        _stage.Time.Advance(TimeSpan.FromSeconds(61));

        await using var bot = await ConnectedBot.StartAsync(_stage, _state);

        Assert.Empty(_stage.Sent(op: 6));
        Assert.Equal(2, _stage.Sent(op: 2).Count);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_15_A_reader_that_sleeps_for_a_minute_delays_no_heartbeat_and_interactions_come_first()
    {
        await using var bot = new ConnectedBot(_stage, _state, reads: false);
        await Sleepers.HoldsAsync(() => bot.Pool.IsConnected);
        _stage.Tell(20);
        lock (_stage.Discord.World.Gate) _stage.Discord.World.Tell("INTERACTION_CREATE", new() { ["id"] = "1" }, _stage.Club, Intent.None);
        await Sleepers.HoldsAsync(() => bot.Events.Count >= 23);

        await bot.PassAsync(TimeSpan.FromMinutes(3));
        bot.Read();
        await bot.HearsAsync("CHANNEL_UPDATE", 20);

        var beats = _stage.Sent(op: 1).Select(beat => beat.At).ToList();
        var interval = _stage.Discord.Gateway.Settings.HeartbeatInterval;
        var second = TimeSpan.FromSeconds(1);
        Assert.InRange(beats.Count, 4, 5);
        Assert.All(beats.Zip(beats.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, interval - second, interval + second));
        Assert.Equal("INTERACTION_CREATE", bot.Heard[0].Name);
        Assert.Equal(Enumerable.Range(1, 20), bot.Numbers);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_53_Asked_to_stop_the_client_closes_so_that_the_session_survives_and_its_last_events_are_read()
    {
        var bot = await ConnectedBot.StartAsync(_stage, _state);
        _stage.Tell(5);
        await bot.HearsAsync("CHANNEL_UPDATE", 5);

        await bot.StopAsync();
        await bot.DisposeAsync();

        var closed = await _stage.NextAsync(0, frame => frame.Kind is FrameKind.ClosedByBot);
        Assert.Equal(4000, closed.CloseCode);
        await using var next = new ConnectedBot(_stage, _state);
        await next.HearsAsync("RESUMED");
        Assert.Empty(next.Numbers);
        Assert.Single(_stage.Sent(op: 2));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_53_A_client_that_waits_stops_at_once()
    {
        _stage.Discord.Faults.SessionStartsRemaining = 1;
        await using var bot = new ConnectedBot(_stage, _state);
        await Sleepers.HoldsAsync(() => _stage.Log.Count("BudgetSpent") == 1);

        await bot.StopAsync();

        Assert.Empty(_stage.Frames);
    }

    [Fact(Timeout = 120_000)]
    public async Task Shards_identify_five_seconds_apart_and_each_hears_its_own_guilds()
    {
        _stage.Discord.Gateway.Settings.RecommendedShards = 3;
        await using var bot = new ConnectedBot(_stage, _state);

        await bot.PassUntilAsync(() => bot.Pool.IsConnected);
        await bot.HearsAsync("GUILD_CREATE", _stage.Discord.World.Guilds.Count(guild => guild.HasBot));

        var identifies = _stage.Sent(op: 2);
        Assert.Equal(3, identifies.Count);
        Assert.Equal(["[0,3]", "[1,3]", "[2,3]"], identifies.Select(frame => frame.Json!["d"]!["shard"]!.ToJsonString()).Order());
        Assert.All(identifies.Zip(identifies.Skip(1)), pair => Assert.InRange(pair.Second.At - pair.First.At, IdentifyGate.Spacing, IdentifyGate.Spacing * 1.1));
        Assert.All(bot.Heard.Where(heard => heard.Name is "GUILD_CREATE"), heard => Assert.Equal((int)((_stage.Club.Id >> 22) % 3), heard.Shard));
    }

    [Fact(Timeout = 120_000)]
    public async Task Neither_log_nor_store_ever_holds_the_token()
    {
        var bot = await ConnectedBot.StartAsync(_stage, _state);
        await bot.PassAsync(TimeSpan.FromMinutes(1));
        _stage.Discord.Faults.ResetConnections();
        await bot.HearsAsync("RESUMED");
        await bot.DisposeAsync();

        Assert.NotEmpty(_stage.Log.Lines);
        Assert.DoesNotContain(_stage.Log.Lines.Concat(_state.Values.Values), text => text.Contains(_stage.Token, StringComparison.Ordinal));
    }
}
