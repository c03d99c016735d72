using CineBot.Discord.Gateway;
using CineBot.Rehearsal;
using CineBot.Tests.Discord.Gateway;

namespace CineBot.EndToEnd.Faults.Gateway;

/// <summary>Rows 5 to 9: the session is lost, refused, or must not be started.</summary>
public sealed class SessionFaultTests : IAsyncLifetime
{
    private GatewayStage _stage = null!;
    private ConnectedBot? _bot;

    public async ValueTask InitializeAsync() => _stage = await GatewayStage.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        await _stage.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_5_An_invalid_session_that_can_be_resumed_is_resumed()
    {
        var bot = await ServingAsync();

        _stage.Discord.Faults.InvalidateSession(resumable: true);

        await bot.HearsAsync("RESUMED");
        Assert.Single(_stage.Sent(op: 2));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_5_A_lost_session_is_followed_after_one_to_five_seconds_by_an_identify_on_a_new_socket()
    {
        var bot = await ServingAsync();
        var lostAt = _stage.Time.GetUtcNow();
        var first = Assert.Single(_stage.Sent(op: 2));

        _stage.Discord.Faults.InvalidateSession(resumable: false);
        await bot.PassUntilAsync(() => _stage.Sent(op: 2).Count == 2);

        var second = _stage.Sent(op: 2)[1];
        Assert.InRange(second.At - lostAt, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5.1));
        Assert.NotEqual(first.Connection, second.Connection);
        Assert.Empty(_stage.Sent(op: 6));
        await bot.HearsAsync("READY", 2);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task Row_6_A_session_that_ended_is_followed_by_one_identify(int code)
    {
        var bot = await ServingAsync();

        _stage.Discord.Faults.Close(code);
        await bot.PassUntilAsync(() => _stage.Sent(op: 2).Count == 2);
        await bot.HearsAsync("GUILD_CREATE", 2);
        await bot.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _stage.Sent(op: 2).Count);
        Assert.Empty(_stage.Sent(op: 6));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_7_A_refused_token_ends_the_client_after_one_identify()
    {
        _stage.Token = "Mw.wrong.token-of-somebody-else-entirely";
        _bot = new ConnectedBot(_stage, new RememberedState());

        var fatal = await Assert.ThrowsAsync<GatewayFatal>(() => _bot.Running);

        Assert.Equal(78, GatewayFatal.ExitCode);
        Assert.Contains("CINEBOT_Discord__Token", fatal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_stage.Log.Lines.Append(fatal.Message), line => line.Contains(_stage.Token, StringComparison.Ordinal));
        Assert.Single(_stage.Sent(op: 2));
    }

    [Theory(Timeout = 120_000)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Row_8_What_no_retry_can_mend_ends_the_client(int code)
    {
        var bot = await ServingAsync();

        _stage.Discord.Faults.Close(code);
        var fatal = await Assert.ThrowsAsync<GatewayFatal>(() => bot.Running);

        Assert.Equal(code is 4013 or 4014, fatal.Message.Contains("GUILDS", StringComparison.Ordinal));
        Assert.Single(_stage.Sent(op: 2));
        Assert.Empty(_stage.Sent(op: 6));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_9_With_a_spent_budget_nothing_is_sent_until_it_is_renewed()
    {
        _stage.Discord.Faults.SessionStartsRemaining = 3;
        _bot = new ConnectedBot(_stage, new RememberedState());
        await _bot.PassUntilAsync(() => _stage.Time.GetUtcNow() >= GatewayStage.Monday.AddMinutes(10));
        Assert.DoesNotContain(_stage.Frames, frame => frame.Kind is FrameKind.Opened);
        Assert.Equal(1, _stage.Log.Count("BudgetSpent"));

        _stage.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(10));

        await _bot.HearsAsync("READY");
        Assert.Single(_stage.Sent(op: 2));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_13_A_resume_that_is_refused_becomes_a_new_session_that_says_so()
    {
        var bot = await ServingAsync();
        _stage.Discord.Faults.Gateway.RefuseResumes();

        _stage.Discord.Faults.ResetConnections();
        await bot.PassUntilAsync(() => _stage.Sent(op: 2).Count == 2);

        await bot.HearsAsync("READY", 2);
        Assert.Single(_stage.Sent(op: 6));
    }

    private async Task<ConnectedBot> ServingAsync()
    {
        _bot = await ConnectedBot.StartAsync(_stage);
        await _bot.PassAsync(TimeSpan.FromSeconds(12));
        return _bot;
    }
}
