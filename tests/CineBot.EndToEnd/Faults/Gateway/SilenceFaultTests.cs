using CineBot.Discord.Gateway;
using CineBot.Rehearsal.World;

namespace CineBot.EndToEnd.Faults.Gateway;

/// <summary>Row 11: acknowledgements flow, events do not.</summary>
public sealed class SilenceFaultTests : IAsyncLifetime
{
    private GatewayStage _stage = null!;
    private ConnectedBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await GatewayStage.OpenAsync();
        _bot = await ConnectedBot.StartAsync(_stage);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _stage.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_11_A_deaf_connection_is_replaced_within_eleven_minutes_and_nothing_is_lost()
    {
        var deafAt = _stage.Time.GetUtcNow();
        _stage.Discord.Faults.StopDispatching();
        _stage.Tell(3);
        await _bot.PassAsync(SilenceWatch.Patience - TimeSpan.FromSeconds(1));
        Assert.Empty(_stage.Sent(op: 8));

        _stage.Time.Advance(TimeSpan.FromSeconds(1));
        var question = await _stage.NextSentAsync(0, op: 8);
        _stage.Time.Advance(SilenceWatch.AnswerPatience);
        var resume = await _stage.NextSentAsync(question.Number, op: 6);

        Assert.InRange(resume.At - deafAt, SilenceWatch.Patience, TimeSpan.FromMinutes(11));
        await _bot.HearsAsync("CHANNEL_UPDATE", 3);
        await _bot.HearsAsync("GUILD_MEMBERS_CHUNK", 2);
        Assert.Equal([1, 2, 3], _bot.Numbers);
        Assert.Single(_stage.Sent(op: 2));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_11_The_question_is_for_the_bot_itself_in_one_of_its_guilds()
    {
        await _bot.PassAsync(SilenceWatch.Patience + TimeSpan.FromSeconds(1));

        var asked = Assert.Single(_stage.Sent(op: 8)).Json!["d"]!;
        Assert.Equal(_stage.Club.Id.Text(), (string?)asked["guild_id"]);
        Assert.Equal(_stage.Discord.World.Bot.Id.Text(), (string?)asked["user_ids"]!.AsArray().Single());
        Assert.True(_stage.Sent(op: 8)[0].Text.Length < 200);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_11_A_silent_night_is_no_alarm()
    {
        await _bot.PassAsync(TimeSpan.FromHours(8), step: TimeSpan.FromSeconds(5));

        Assert.InRange(_stage.Sent(op: 8).Count, 46, 48);
        Assert.Single(_stage.Sent(op: 2));
        Assert.Empty(_stage.Sent(op: 6));
        Assert.InRange(_stage.Sent(op: 1).Count, 690, 700);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_36_A_guild_that_is_down_is_told_of_and_not_asked()
    {
        _stage.Discord.World.BecomeUnavailable(_stage.Club);
        await _bot.HearsAsync("GUILD_DELETE");
        await _bot.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Empty(_stage.Sent(op: 8));
        Assert.Single(_stage.Sent(op: 2));
        Assert.Contains("\"unavailable\":true", System.Text.Encoding.UTF8.GetString(_bot.Heard[^1].Data.Span), StringComparison.Ordinal);

        _stage.Discord.World.BecomeAvailable(_stage.Club);
        await _bot.HearsAsync("GUILD_CREATE", 2);
        await _bot.PassAsync(SilenceWatch.Patience + TimeSpan.FromSeconds(1));
        Assert.Single(_stage.Sent(op: 8));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_37_A_guild_that_threw_the_bot_out_is_told_of_and_not_asked()
    {
        _stage.Discord.World.KickBot(_stage.Club);
        await _bot.HearsAsync("GUILD_DELETE");

        await _bot.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Empty(_stage.Sent(op: 8));
        Assert.DoesNotContain("unavailable", System.Text.Encoding.UTF8.GetString(_bot.Heard[^1].Data.Span), StringComparison.Ordinal);
    }
}
