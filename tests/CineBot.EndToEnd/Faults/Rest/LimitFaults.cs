using CineBot.Discord.Rest;
using CineBot.Discord.Rest.Bodies;
using CineBot.Rehearsal.Faults;
using static CineBot.EndToEnd.Faults.Rest.RestStage;

namespace CineBot.EndToEnd.Faults.Rest;

public sealed class LimitFaults
{
    private static readonly string[] Twelve = [.. Enumerable.Range(0, 12).Select(Numbered)];

    [Fact(Timeout = 120_000)]
    public async Task Row_23_a_bucket_is_never_overdrawn_and_its_order_is_kept()
    {
        await using var stage = await OpenAsync();

        var sendings = Task.WhenAll(Twelve.Select(number => stage.SendAsync(Card with { Content = number, Nonce = number })));
        await stage.Time.PassAsync(sendings);

        Assert.Equal(Twelve, stage.Standing());
        Assert.All(stage.To(Sending), exchange => Assert.Equal(200, exchange.Status));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_23_after_a_429_nothing_is_sent_before_its_time_and_nothing_overtakes()
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Next(1, Sending, RestEffect.TooMany(TimeSpan.FromSeconds(4.25)));
        var refusedAt = stage.Clock.GetUtcNow();

        var sendings = Task.WhenAll(Twelve.Take(3).Select(number => stage.SendAsync(Card with { Content = number, Nonce = number })));
        await stage.Time.PassAsync(sendings);

        Assert.Equal(Twelve.Take(3), stage.Standing());
        Assert.All(stage.To(Sending).Skip(1), exchange => Assert.True(exchange.At >= refusedAt.AddSeconds(4.25)));
        Assert.Equal(1, stage.Rest.Tally[Counted.Invalid]);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_24_a_global_429_pauses_everything_but_answers_to_people()
    {
        await using var stage = await OpenAsync();
        var (_, interaction) = await stage.InteractAsync();
        stage.Discord.Faults.Rest.Next(1, "GET /users/@me", RestEffect.TooMany(TimeSpan.FromSeconds(5), "global"));
        var refusedAt = stage.Clock.GetUtcNow();

        var self = stage.Rest.Self.AccountAsync(CancellationToken.None);
        Assert.Equal(TimeSpan.FromSeconds(5), await stage.Time.PauseAsync());
        var sending = stage.SendAsync(Card);
        var outcome = await stage.Rest.Interactions.AnswerAsync(interaction, Callback.Defer(isPrivate: true), CancellationToken.None);
        await stage.Rest.Interactions.EditOriginalAsync(interaction, Card with { Nonce = null }, CancellationToken.None);
        Assert.Empty(stage.To(Sending));
        stage.Clock.Advance(TimeSpan.FromSeconds(5));
        await stage.Time.PassAsync(Task.WhenAll(self, sending));

        Assert.Equal(CallbackOutcome.Delivered, outcome);
        Assert.True(Assert.Single(stage.To(Sending)).At >= refusedAt.AddSeconds(5));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_25_a_shared_429_is_waited_for_and_not_held_against_us()
    {
        await using var stage = await OpenAsync();
        stage.Discord.Faults.Rest.Next(2, Sending, RestEffect.TooMany(TimeSpan.FromSeconds(2), "shared"));

        var sending = stage.SendAsync(Card);
        await stage.Time.PassAsync(sending);

        Assert.Single(stage.Standing());
        Assert.Equal(2, stage.Rest.Tally[Counted.SharedLimit]);
        Assert.Equal(0, stage.Rest.Tally[Counted.Invalid]);
    }

    [Fact(Timeout = 120_000)]
    public async Task Thirty_deferred_answers_do_not_wait_for_each_other()
    {
        await using var stage = await OpenAsync();
        var interactions = new List<InteractionRef>();
        for (var number = 0; number < 30; number++) interactions.Add((await stage.InteractAsync()).Ref);

        await Task.WhenAll(interactions.Select(async interaction =>
        {
            await stage.Rest.Interactions.AnswerAsync(interaction, Callback.Defer(isPrivate: true), CancellationToken.None);
            await stage.Rest.Interactions.EditOriginalAsync(interaction, Card with { Nonce = null }, CancellationToken.None);
        }));

        Assert.All(stage.To("PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original"), exchange => Assert.Equal(200, exchange.Status));
    }
}
