using CineBot.Discord.Gateway;

namespace CineBot.Tests.Discord.Gateway;

public sealed class HeartbeatTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    private readonly Wire _wire = new();
    private readonly CancellationTokenSource _life = new();
    private readonly List<TimeSpan> _beats = [];
    private readonly Heartbeat _heartbeat;
    private bool _answers = true;

    public HeartbeatTests() => _heartbeat = new(Interval, _wire.Runtime, Beat);

    [Fact]
    public void The_first_beat_comes_after_a_part_of_the_interval_and_the_others_regularly()
    {
        _ = _heartbeat.RunAsync(_life.Token);

        Pass(TimeSpan.FromMinutes(10));

        Assert.InRange(_beats[0], TimeSpan.Zero, Interval);
        Assert.All(_beats.Zip(_beats.Skip(1)), pair => Assert.Equal(Interval, pair.Second - pair.First));
        Assert.InRange(_beats.Count, 14, 16);
    }

    [Fact]
    public void Two_shards_do_not_beat_together()
    {
        var first = new Heartbeat(Interval, _wire.Runtime, Beat);
        var second = new Heartbeat(Interval, _wire.Runtime with { Chance = new(8) }, Beat);
        _ = first.RunAsync(_life.Token);
        _ = second.RunAsync(_life.Token);

        Pass(Interval);

        Assert.Equal(2, _beats.Distinct().Count());
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_2_A_beat_without_an_answer_ends_the_connection_when_the_next_is_due()
    {
        _answers = false;
        var end = _heartbeat.RunAsync(_life.Token);
        Pass(Interval);
        Assert.Single(_beats);

        _wire.Time.Advance(_beats[0] + Interval - _wire.Elapsed);

        Assert.Equal(NextStep.Resume, (await end).Next);
        Assert.Single(_beats);
        Assert.Equal(Wire.Monday + _beats[0], _heartbeat.UnansweredSince);
    }

    [Fact]
    public async Task The_time_of_an_answer_is_measured()
    {
        _answers = false;
        await _heartbeat.BeatAsync(_life.Token);
        _wire.Time.Advance(TimeSpan.FromMilliseconds(85));

        _heartbeat.Acknowledge();
        _wire.Time.Advance(TimeSpan.FromSeconds(3));
        _heartbeat.Acknowledge();

        Assert.Equal(TimeSpan.FromMilliseconds(85), _heartbeat.Latency);
        Assert.Null(_heartbeat.UnansweredSince);
    }

    public void Dispose()
    {
        _life.Cancel();
        _life.Dispose();
    }

    private void Pass(TimeSpan span)
    {
        for (var second = 0; second < span.TotalSeconds; second++) _wire.Time.Advance(TimeSpan.FromSeconds(1));
    }

    private Task Beat(CancellationToken cancellation)
    {
        _beats.Add(_wire.Elapsed);
        if (_answers) _heartbeat.Acknowledge();
        return Task.CompletedTask;
    }
}
