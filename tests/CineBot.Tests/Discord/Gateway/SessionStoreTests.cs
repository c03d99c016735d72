using CineBot.Discord.Gateway;
using CineBot.Tests.Infrastructure;

namespace CineBot.Tests.Discord.Gateway;

public sealed class SessionStoreTests : IDisposable
{
    private static readonly ShardId Shard = new(0, 1);

    private readonly Wire _wire = new();
    private readonly RememberedState _state = new();
    private readonly CancellationTokenSource _life = new();
    private readonly ShardSession _session = new();
    private readonly SessionStore _store;

    public SessionStoreTests()
    {
        _store = new(_state, Shard, _wire.Runtime);
        _session.Begin(new("session-1", Wire.Address("eu.discord.gg"), "42"), ["7", "8"], 1);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_14_A_restart_within_a_minute_finds_everything_again()
    {
        _session.Advance(12);
        await _store.SaveAsync(_session, _life.Token);
        _wire.Time.Advance(TimeSpan.FromSeconds(60));

        var found = await RecallAsync(Shard);

        Assert.Equal(_session.Current, found.Current);
        Assert.Equal(12, found.Sequence);
        Assert.Equal("7", found.Guilds.Any);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_14_After_more_than_a_minute_a_new_session_is_needed()
    {
        await _store.SaveAsync(_session, _life.Token);
        _wire.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Null((await RecallAsync(Shard)).Current);
    }

    [Fact(Timeout = 120_000)]
    public async Task Another_number_of_shards_needs_new_sessions()
    {
        await _store.SaveAsync(_session, _life.Token);

        Assert.Null((await RecallAsync(new(0, 2))).Current);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"id":"session-1","resume_at":"wss://example.org","self":"42","guilds":[],"sequence":5,"saved_at":1793649600000}""")]
    public async Task What_cannot_be_understood_or_trusted_is_not_taken_up(string stored)
    {
        await _state.SaveAsync("gateway.session.0/1", stored, _life.Token);

        Assert.Null((await RecallAsync(Shard)).Current);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_stored_sequence_lags_by_one_save_so_that_unhandled_events_come_again()
    {
        var saving = _store.RunAsync(_life.Token);
        _store.Note(_session, atOnce: true);
        await Sleepers.HoldsAsync(() => _state.Saves == 1);

        _wire.Time.Advance(SessionStore.SavePeriod);
        _session.Advance(30);
        _store.Note(_session, atOnce: false);
        await Sleepers.HoldsAsync(() => _state.Saves == 2);
        Assert.Equal(1, (await RecallAsync(Shard)).Sequence);

        _wire.Time.Advance(SessionStore.SavePeriod);
        _store.Note(_session, atOnce: false);
        await Sleepers.HoldsAsync(() => _state.Saves == 3);
        Assert.Equal(30, (await RecallAsync(Shard)).Sequence);

        await _life.CancelAsync();
        await saving;
    }

    [Fact(Timeout = 120_000)]
    public async Task A_thousand_events_in_a_second_cost_one_save()
    {
        _store.Note(_session, atOnce: true);
        for (var sequence = 2; sequence <= 1000; sequence++)
        {
            _session.Advance(sequence);
            _store.Note(_session, atOnce: false);
            _wire.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        var saving = _store.RunAsync(_life.Token);
        await Sleepers.HoldsAsync(() => _state.Saves > 0);
        await _life.CancelAsync();
        await saving;

        Assert.Equal(1, _state.Saves);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_disk_that_refuses_stops_nothing()
    {
        _state.Fails = true;
        var saving = _store.RunAsync(_life.Token);
        _store.Note(_session, atOnce: true);
        await _store.SaveAsync(_session, _life.Token);

        _state.Fails = false;
        _wire.Time.Advance(SessionStore.SavePeriod);
        _store.Note(_session, atOnce: true);

        await Sleepers.HoldsAsync(() => _state.Saves >= 1);
        Assert.False(saving.IsCompleted);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_lost_session_is_removed()
    {
        await _store.SaveAsync(_session, _life.Token);
        _session.Forget();
        await _store.SaveAsync(_session, _life.Token);

        Assert.Empty(_state.Values);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_token_is_not_stored()
    {
        await _store.SaveAsync(_session, _life.Token);

        Assert.DoesNotContain(Wire.Settings.Token, Assert.Single(_state.Values).Value, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _life.Cancel();
        _life.Dispose();
    }

    private async Task<ShardSession> RecallAsync(ShardId shard)
    {
        var found = new ShardSession();
        await new SessionStore(_state, shard, _wire.Runtime).RecallAsync(found, _life.Token);
        return found;
    }
}
