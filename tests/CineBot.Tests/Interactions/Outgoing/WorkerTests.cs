using CineBot.Interactions.Outgoing;
using CineBot.Storage;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing;

public sealed class WorkerTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task A_change_wakes_the_outbox_and_time_alone_wakes_it_for_what_falls_due()
    {
        var worker = _club.Part<OutboxWorker>();
        await worker.StartAsync(TestContext.Current.CancellationToken);

        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await Sleepers.HoldsAsync(() => _club.Delivery.Count("post") == 1);
        while (await _club.CountAsync("cards") == 0) await Task.Yield();
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        await AdvanceUntilAsync(() => _club.Delivery.Count("edit") == 1);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.Contains("1 personne en a envie", _club.Shown(Recos));
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_40_what_the_process_before_was_sending_is_taken_up_at_the_start()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.Part<OutboxQueue>().TakeAsync(new(10, 10), TestContext.Current.CancellationToken);
        var worker = _club.Part<OutboxWorker>();

        await worker.StartAsync(TestContext.Current.CancellationToken);
        await Sleepers.HoldsAsync(() => _club.Delivery.Count("post") == 1);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.Single(_club.Delivery.Standing);
    }

    [Fact(Timeout = 120_000)]
    public async Task Row_40_a_start_at_which_the_database_refuses_for_a_while_takes_up_what_was_left_all_the_same()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        await _club.Part<OutboxQueue>().TakeAsync(new(10, 10), TestContext.Current.CancellationToken);
        await DoAsync("CREATE TRIGGER refusal BEFORE UPDATE OF lease_until ON outbox WHEN NEW.lease_until = 0 BEGIN SELECT RAISE(ABORT, 'for a while'); END");
        var worker = _club.Part<OutboxWorker>();

        await worker.StartAsync(TestContext.Current.CancellationToken);
        for (var second = 0; second < 3; second++)
        {
            await _club.Time.SleepingAsync();
            _club.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0, _club.Delivery.Count("post"));
        await DoAsync("DROP TRIGGER refusal");
        await AdvanceUntilAsync(() => _club.Delivery.Count("post") == 1);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.Single(_club.Delivery.Standing);
    }

    [Fact]
    public async Task A_card_whose_sending_ended_unknown_is_found_even_after_a_silence_longer_than_its_use()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        _club.Delivery.Fail("post", DeliveryFault.Ambiguous, applied: true);
        await _club.DeliverAsync();
        _club.Delivery.Fail("find", DeliveryFault.Unavailable);
        await _club.DeliverAfterAsync(TimeSpan.FromHours(30));
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, _club.Delivery.Count("post"));
        Assert.Contains("1 personne en a envie", _club.Shown(Recos));
        Assert.Equal(0, await _club.CountAsync("messages"));
    }

    [Fact]
    public async Task A_card_that_was_never_posted_is_not_posted_after_its_use_and_its_keeper_hears_of_it()
    {
        await _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");
        _club.Delivery.Fail("post", DeliveryFault.Ambiguous);
        await _club.DeliverAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromHours(30));

        Assert.Empty(_club.Delivery.Standing);
        Assert.Equal(1, await _club.CountAsync("messages"));
    }

    private Task<bool> DoAsync(string statement) => _club.Part<Database>().WriteAsync(
        unit =>
        {
            unit.Execute(statement);
            return true;
        },
        TestContext.Current.CancellationToken);

    // Only while the worker sleeps: time that ran on beside a busy one would soon be longer than a card is of use.
    private async Task AdvanceUntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            if (_club.Time.Waiting > 0) _club.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
