using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Rehearsal.Faults;
using static CineBot.EndToEnd.Faults.Rest.RestStage;

namespace CineBot.EndToEnd.Faults.Rest;

public sealed class CallbackFaults
{
    private static readonly Callback Answer = Callback.Say(new MessageBody { Content = "Voilà ce que je sais faire." });

    [Theory(Timeout = 120_000)]
    [InlineData(-5)]
    [InlineData(5)]
    public async Task Row_18_ids_from_a_clock_five_seconds_off_are_answered_all_the_same(int seconds)
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.SnowflakeSkew = TimeSpan.FromSeconds(seconds);
        var (live, interaction) = await stage.InteractAsync();
        stage.Discord.Faults.Rest.Next(1, Answering, RestEffect.ServerError(503));

        var outcome = stage.Rest.Interactions.AnswerAsync(interaction, Answer, CancellationToken.None);
        await stage.Time.PassAsync(outcome);

        Assert.Equal(CallbackOutcome.Delivered, await outcome);
        Assert.Equal(4, live.AnswerType);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_19_a_callback_that_came_too_late_is_counted_and_not_tried_again()
    {
        await using var stage = await OpenAsync();
        var (_, interaction) = await stage.InteractAsync();
        stage.Clock.Advance(TimeSpan.FromSeconds(3.2));

        var outcome = await stage.Rest.Interactions.AnswerAsync(interaction, Answer, CancellationToken.None);

        Assert.Equal(CallbackOutcome.TooLate, outcome);
        Assert.Single(stage.To(Answering));
        Assert.Equal(1, stage.Rest.Tally[Counted.LateCallback]);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_20_a_callback_whose_answer_was_lost_counts_as_delivered_when_its_retry_finds_it_done()
    {
        await using var stage = await OpenAsync();
        var (live, interaction) = await stage.InteractAsync();
        stage.Discord.Faults.Rest.Next(1, Answering, RestEffect.LostAnswer);

        var outcome = stage.Rest.Interactions.AnswerAsync(interaction, Answer, CancellationToken.None);
        await stage.Time.PassAsync(outcome);

        Assert.Equal(CallbackOutcome.Delivered, await outcome);
        Assert.Equal([0, 400], stage.To(Answering).Select(exchange => exchange.Status));
        Assert.Equal("Voilà ce que je sais faire.", live.Original?.Content);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_20_so_does_one_whose_answer_takes_too_long()
    {
        await using var stage = await OpenAsync();
        var (live, interaction) = await stage.InteractAsync();
        stage.Discord.Faults.Rest.Next(1, Answering, new RestEffect { DelaysAnswer = TimeSpan.FromSeconds(20) });

        var outcome = stage.Rest.Interactions.AnswerAsync(interaction, Answer, CancellationToken.None);
        await stage.Discord.World.WaitForAsync(_ => live.AnswerType is not null);
        stage.Clock.Advance(RetrySchedule.Hurried.AttemptTimeout);
        await stage.Time.PassAsync(outcome);

        Assert.Equal(CallbackOutcome.Delivered, await outcome);
        Assert.Equal(2, stage.To(Answering).Count);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_21_of_two_answers_in_the_same_moment_one_is_delivered_and_the_other_knows()
    {
        await using var stage = await OpenAsync();
        var (_, interaction) = await stage.InteractAsync();

        var outcomes = await Task.WhenAll(
            Task.Run(() => stage.Rest.Interactions.AnswerAsync(interaction, Answer, CancellationToken.None)),
            Task.Run(() => stage.Rest.Interactions.AnswerAsync(interaction, Answer, CancellationToken.None)));

        Assert.Equal([CallbackOutcome.Delivered, CallbackOutcome.AlreadyAnswered], outcomes.Order());
        Assert.Single(stage.Standing());
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_22_after_fifteen_minutes_an_answer_is_expired_and_the_bots_token_is_not()
    {
        await using var stage = await OpenAsync();
        var (_, interaction) = await stage.InteractAsync();
        await stage.Rest.Interactions.AnswerAsync(interaction, Callback.Defer(isPrivate: true), CancellationToken.None);
        stage.Clock.Advance(TimeSpan.FromMinutes(16));

        await Assert.ThrowsAsync<InteractionExpired>(() => stage.Rest.Interactions.EditOriginalAsync(interaction, Card, CancellationToken.None));
        await Assert.ThrowsAsync<InteractionExpired>(() => stage.Rest.Interactions.FollowUpAsync(interaction, Card, CancellationToken.None));

        Assert.False(stage.Rest.TokenLost.IsCompleted);
        await stage.SendAsync(Card);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Row_29_a_callback_that_failed_is_tried_again_within_its_three_seconds(int status)
    {
        await using var stage = await OpenAsync();
        var (live, interaction) = await stage.InteractAsync();
        stage.Discord.Faults.Rest.Next(3, Answering, status == 0 ? RestEffect.Cut : RestEffect.ServerError(status));

        var outcome = stage.Rest.Interactions.AnswerAsync(interaction, Answer, CancellationToken.None);
        var pauses = await stage.Time.PassAsync(outcome);

        Assert.Equal(CallbackOutcome.Delivered, await outcome);
        Assert.Equal(4, live.AnswerType);
        Assert.Equal(3, pauses.Count);
        Assert.True(stage.Clock.GetUtcNow() < interaction.AnswerBy);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_29_a_callback_that_goes_on_failing_is_given_up_before_its_three_seconds_and_after_ten_tries_at_most()
    {
        await using var stage = await OpenAsync();
        var (_, interaction) = await stage.InteractAsync();
        stage.Discord.Faults.Rest.Always(Answering, RestEffect.ServerError(500));

        var outcome = Assert.ThrowsAsync<DiscordUnavailable>(() => stage.Rest.Interactions.AnswerAsync(interaction, Answer, CancellationToken.None));
        await stage.Time.PassAsync(outcome);

        Assert.True((await outcome).IsAmbiguous);
        Assert.True(stage.Clock.GetUtcNow() < interaction.AnswerBy);
        Assert.InRange(stage.To(Answering).Count, 4, 10);
    }
}
