using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing;

public sealed class PostingTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_card_is_posted_once()
    {
        await RecommendAsync();

        await _club.DeliverAsync();
        await _club.DeliverAsync();

        Assert.Equal(["post 500"], _club.Delivery.Calls);
        Assert.Contains("Parce que Varda", _club.Shown(Recos));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Row_41_a_kill_between_sending_and_marking_posts_nothing_twice(bool nonceForgotten)
    {
        await RecommendAsync();
        var row = Assert.Single(await TakeAsync());
        await _club.Part<Sender>().SendAsync(row, TestContext.Current.CancellationToken);
        if (nonceForgotten) _club.Delivery.ForgetNonces();

        await _club.RestartAsync();
        await _club.DeliverAsync();

        Assert.Single(_club.Delivery.Standing);
        Assert.Equal(1, await _club.CountAsync("cards"));
        Assert.Equal(["sent"], await StatesAsync());
    }

    [Fact]
    public async Task Row_47_what_a_restored_copy_still_holds_is_looked_for_first_and_let_go_without_a_word_once_it_is_of_no_use()
    {
        await RecommendAsync();
        _club.Time.Advance(TimeSpan.FromHours(25));
        await _club.RecommendAsync(Karim, "L’Atalante", "Parce que Vigo");
        await _club.WriteAsync(unit => OutboxClaimStore.Restored(unit));

        await _club.DeliverAsync();

        Assert.Equal(["find 500", "post 500"], _club.Delivery.Calls);
        Assert.Equal(["expired", "sent"], await StatesAsync());
        Assert.Null(await WaitingAsync(Nora));
    }

    [Fact]
    public async Task What_was_settled_long_ago_is_swept_away_while_the_bot_runs()
    {
        await RecommendAsync();
        await _club.DeliverAsync();

        await _club.DeliverAfterAsync(TimeSpan.FromDays(7));
        Assert.Equal(1, await _club.CountAsync("outbox"));
        await _club.DeliverAfterAsync(TimeSpan.FromDays(1));

        Assert.Equal(0, await _club.CountAsync("outbox"));
    }

    [Fact]
    public async Task A_row_whose_sender_hangs_is_taken_back_when_its_lease_is_over()
    {
        await RecommendAsync();
        await TakeAsync();

        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(9));
        Assert.Empty(_club.Delivery.Standing);
        await _club.DeliverAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Single(_club.Delivery.Standing);
    }

    [Fact]
    public async Task Row_29_an_outage_is_waited_out_longer_each_time()
    {
        await RecommendAsync();
        _club.Delivery.Fail("post", DeliveryFault.Unavailable, times: 8);
        var tries = new List<int>();

        for (var second = 0; second <= 900; second++)
        {
            var before = _club.Delivery.Count("post");
            await _club.DeliverAsync();
            if (_club.Delivery.Count("post") > before) tries.Add(second);
            _club.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal([0, 5, 15, 35, 75, 155, 315, 615], tries);
    }

    [Fact]
    public async Task Row_30_an_answer_lost_leaves_one_message()
    {
        await RecommendAsync();
        _club.Delivery.Fail("post", DeliveryFault.Ambiguous, applied: true);
        await _club.DeliverAsync();
        _club.Delivery.ForgetNonces();

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Single(_club.Delivery.Standing);
        Assert.Equal(1, _club.Delivery.Count("post"));
        Assert.Equal(1, await _club.CountAsync("cards"));
    }

    [Fact]
    public async Task A_card_that_could_not_be_posted_for_a_day_expires_and_its_keeper_is_told()
    {
        await RecommendAsync();

        await _club.DeliverAfterAsync(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));

        Assert.Empty(_club.Delivery.Standing);
        Assert.Equal(["expired"], await StatesAsync());
        Assert.Equal("outbox.not_sent.late", await WaitingAsync(Nora));
    }

    [Theory]
    [InlineData("ChannelGone", "outbox.not_sent.channel_gone", 1)]
    [InlineData("Forbidden", "outbox.not_sent.forbidden", 1)]
    [InlineData("Blocked", "outbox.not_sent.blocked", 1)]
    [InlineData("Refused", "outbox.not_sent.refused", 0)]
    public async Task Row_31_a_channel_that_fails_is_noted_and_the_keeper_told(string fault, string told, int noted)
    {
        await RecommendAsync();
        _club.Delivery.Fail("post", Enum.Parse<DeliveryFault>(fault));

        await _club.DeliverAsync();

        Assert.Equal(["undeliverable"], await StatesAsync());
        Assert.Equal(told, await WaitingAsync(Nora));
        Assert.Equal(noted, await _club.CountAsync("broken_channels"));
    }

    [Fact]
    public async Task A_channel_that_works_again_is_no_longer_noted()
    {
        _club.Delivery.Fail("post", DeliveryFault.Forbidden);
        await RecommendAsync();
        await _club.DeliverAsync();

        await _club.RecommendAsync(Karim, "Cléo de 5 à 7", "Parce que Paris");
        await _club.DeliverAsync();

        Assert.Equal(0, await _club.CountAsync("broken_channels"));
        Assert.Single(_club.Delivery.Standing);
    }

    [Fact]
    public async Task Row_33_an_archived_thread_is_opened_for_the_card()
    {
        await RecommendAsync();
        _club.Delivery.Fail("post", DeliveryFault.ThreadArchived);

        await _club.DeliverAsync();

        Assert.Equal(["post 500", "unarchive 500", "post 500"], _club.Delivery.Calls);
        Assert.Single(_club.Delivery.Standing);
    }

    [Fact]
    public async Task A_forum_gets_a_post_with_the_films_name_and_a_lost_answer_leaves_one()
    {
        _club.Channel = Tournages;
        await RecommendAsync();
        _club.Delivery.Fail("forum", DeliveryFault.Ambiguous, applied: true);
        await _club.DeliverAsync();

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));
        await _club.PressAsync(Karim, "recommendation.wish", 1);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        var thread = Assert.Single(_club.Delivery.Threads);
        Assert.Equal("Cléo de 5 à 7", _club.Writer().ThreadName(thread.Value));
        Assert.Contains("1 personne en a envie", _club.Shown(thread.Key));
    }

    private Task<Answered> RecommendAsync() => _club.RecommendAsync(Nora, "Cléo de 5 à 7", "Parce que Varda");

    private Task<IReadOnlyList<OutboxRow>> TakeAsync() => _club.Part<OutboxQueue>().TakeAsync(new(10, 10), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<string>> StatesAsync() => _club.ReadAsync(unit => unit.Query<string>("SELECT state FROM outbox ORDER BY number"));

    private Task<string?> WaitingAsync(MemberId member) => _club.ReadAsync(unit => MessageStore.Waiting(unit, member, 10) is [var first] ? first.Text.Key : null);
}
