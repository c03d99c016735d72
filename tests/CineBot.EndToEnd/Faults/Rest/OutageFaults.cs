using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Rehearsal.Faults;
using static CineBot.EndToEnd.Faults.Rest.RestStage;

namespace CineBot.EndToEnd.Faults.Rest;

public sealed class OutageFaults
{
    [Theory(Timeout = 120_000)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Row_29_however_often_it_is_asked_an_outage_sees_ten_tries_a_minute_at_most(int status)
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Always(Sending, status == 0 ? RestEffect.Cut : RestEffect.ServerError(status));
        var start = stage.Clock.GetUtcNow();

        for (; stage.Clock.GetUtcNow() < start.AddMinutes(5); stage.Clock.Advance(TimeSpan.FromSeconds(1)))
        {
            var failing = Assert.ThrowsAsync<DiscordUnavailable>(() => stage.SendAsync(Card));
            await stage.Time.PassAsync(failing);
        }

        var tries = stage.To(Sending).Select(exchange => exchange.At).ToList();
        Assert.All(tries, first => Assert.InRange(tries.Count(at => at >= first && at < first.AddMinutes(1)), 1, 10));
        stage.Discord.Faults.Rest.Clear();
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.SendAsync(Card);
        Assert.Single(stage.Standing());
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_29_a_short_outage_is_bridged()
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Next(3, Sending, RestEffect.ServerError(502));

        var sending = stage.SendAsync(Card);
        var pauses = await stage.Time.PassAsync(sending);

        Assert.Single(stage.Standing());
        Assert.All(pauses.Zip([1, 2, 4]), pair => Assert.InRange(pair.First.TotalSeconds, pair.Second * 0.5, pair.Second * 1.5 + 0.001));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_30_a_message_whose_answer_was_lost_is_there_once()
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Next(2, Sending, RestEffect.LostAnswer);

        var sending = stage.SendAsync(Card);
        await stage.Time.PassAsync(sending);

        var standing = Assert.Single(stage.Discord.World.Channel("recommandations").Messages);
        Assert.Equal((long)standing.Id, (await sending).Id.Value);
        Assert.Equal([0, 0, 200], stage.To(Sending).Select(exchange => exchange.Status));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_30_without_a_nonce_the_doubt_is_told_and_nothing_is_sent_twice()
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Next(1, Sending, RestEffect.LostAnswer);

        var failure = await Assert.ThrowsAsync<DiscordUnavailable>(() => stage.SendAsync(Card with { Nonce = null }));

        Assert.True(failure.IsAmbiguous);
        Assert.Single(stage.To(Sending));
        var found = await stage.Rest.Messages.LatestAsync(stage.Recommendations, null, CancellationToken.None);
        Assert.Equal(Card.Content, Assert.Single(found).Content);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_58_no_secret_is_in_any_line_whatever_fails()
    {
        await using var stage = await OpenAsync();
        var (_, interaction) = await stage.InteractAsync();
        stage.Discord.Faults.Rest.Next(2, "*", RestEffect.Cut);
        stage.Discord.Faults.Rest.Next(1, "*", RestEffect.Unauthorized);

        var answering = Record.ExceptionAsync(() => stage.Rest.Interactions.AnswerAsync(interaction, Callback.DeferUpdate(), CancellationToken.None)).AsTask();
        await stage.Time.PassAsync(answering);
        var sending = await Record.ExceptionAsync(() => stage.SendAsync(Card));

        var lines = string.Join('\n', [.. stage.Lines.All, $"{await answering}", $"{sending}", $"{interaction}"]);
        Assert.Contains("[redacted]", lines, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Discord.BotToken, lines, StringComparison.Ordinal);
        Assert.DoesNotContain(interaction.Token, lines, StringComparison.Ordinal);
    }
}
