using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing;

public sealed class WorkerTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact(Timeout = 30_000)]
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

    [Fact(Timeout = 30_000)]
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

    private async Task AdvanceUntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            _club.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
