using CineBot.Rehearsal;

namespace CineBot.EndToEnd.Faults.Gateway;

/// <summary>Rows 1 to 4: the connection breaks, falls silent, or is to be replaced.</summary>
public sealed class ConnectionFaultTests : IAsyncLifetime
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(41_250);

    private GatewayStage _stage = null!;
    private ConnectedBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await GatewayStage.OpenAsync();
        _bot = await ConnectedBot.StartAsync(_stage);
        await _bot.PassAsync(TimeSpan.FromSeconds(12));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _stage.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_1_A_hundred_resets_lose_no_event_and_bring_none_twice()
    {
        var chance = new Random(1);
        for (var cut = 1; cut <= 100; cut++)
        {
            _stage.Tell(chance.Next(5));
            var cutAt = _stage.Time.GetUtcNow();
            var before = _stage.Discord.Transcript.Latest;
            _stage.Discord.Faults.ResetConnections();
            _stage.Tell(chance.Next(5));

            var resume = await _stage.NextSentAsync(before, op: 6);
            await _bot.HearsAsync("RESUMED", cut);
            Assert.InRange(resume.At - cutAt, TimeSpan.Zero, TimeSpan.FromSeconds(5));
            await _bot.PassAsync(TimeSpan.FromSeconds(11));
        }

        _stage.Tell();
        await _bot.HearsAsync("CHANNEL_UPDATE", _stage.Told);
        Assert.Equal(Enumerable.Range(1, _stage.Told), _bot.Numbers);
        Assert.Single(_stage.Sent(op: 2));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_1_A_resume_goes_to_the_address_that_READY_gave()
    {
        var before = _stage.Discord.Transcript.Latest;

        _stage.Discord.Faults.ResetConnections();

        var opened = await _stage.NextAsync(before, frame => frame.Kind is FrameKind.Opened);
        Assert.Equal("/gateway/resume/?v=10&encoding=json&compress=zlib-stream", opened.Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_2_Without_an_acknowledgement_the_client_closes_and_resumes_at_the_next_beat()
    {
        _stage.Discord.Faults.WithholdAcks();

        var (beat, resume) = await MissOneBeatAsync();

        Assert.InRange(resume.At - beat.At, TimeSpan.Zero, Interval + TimeSpan.FromSeconds(1));
        var closed = await _stage.NextAsync(beat.Number, frame => frame.Kind is FrameKind.ClosedByBot);
        Assert.Equal(4000, closed.CloseCode);
        Assert.NotEqual(beat.Connection, resume.Connection);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_3_A_half_open_connection_is_noticed_like_a_missing_acknowledgement()
    {
        _stage.Discord.Faults.Freeze();

        var before = _stage.Discord.Transcript.Latest;
        while (_bot.Shard.Heartbeat?.UnansweredSince is null) _stage.Time.Advance(TimeSpan.FromSeconds(1));
        var beatAt = _bot.Shard.Heartbeat.UnansweredSince.Value;
        _stage.Time.Advance(beatAt + Interval - _stage.Time.GetUtcNow());

        var resume = await _stage.NextSentAsync(before, op: 6);
        Assert.InRange(resume.At - beatAt, TimeSpan.Zero, Interval + TimeSpan.FromSeconds(1));
        Assert.Single(_stage.Sent(op: 2));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_4_Asked_to_reconnect_the_client_resumes_at_once()
    {
        var before = _stage.Discord.Transcript.Latest;
        var askedAt = _stage.Time.GetUtcNow();

        _stage.Discord.Faults.AskToReconnect();

        var resume = await _stage.NextSentAsync(before, op: 6);
        await _bot.HearsAsync("RESUMED");
        Assert.InRange(resume.At - askedAt, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Single(_stage.Sent(op: 2));
        Assert.Equal(4000, (await _stage.NextAsync(before, frame => frame.Kind is FrameKind.ClosedByBot)).CloseCode);
    }

    [Fact(Timeout = 120_000)]
    public async Task Asked_for_a_heartbeat_the_client_beats_at_once()
    {
        var before = _stage.Discord.Transcript.Latest;

        _stage.Discord.Faults.RequestHeartbeat();

        var beat = await _stage.NextSentAsync(before, op: 1);
        Assert.Equal(_stage.Time.GetUtcNow(), beat.At);
        Assert.NotNull(beat.Json?["d"]);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("not json")]
    [InlineData("""{"op":"?"}""")]
    [InlineData("""{"op":99,"d":{}}{""")]
    public async Task A_frame_that_makes_no_sense_costs_the_connection_and_not_the_session(string frame)
    {
        _stage.Discord.Faults.SendRaw(frame);

        await _bot.HearsAsync("RESUMED");
        Assert.Single(_stage.Sent(op: 2));
    }

    private async Task<(GatewayFrame Beat, GatewayFrame Resume)> MissOneBeatAsync()
    {
        var before = _stage.Discord.Transcript.Latest;
        while (_bot.Shard.Heartbeat?.UnansweredSince is null) _stage.Time.Advance(TimeSpan.FromSeconds(1));
        var beat = await _stage.NextSentAsync(before, op: 1);
        _stage.Time.Advance(beat.At + Interval - _stage.Time.GetUtcNow());
        return (beat, await _stage.NextSentAsync(beat.Number, op: 6));
    }
}
