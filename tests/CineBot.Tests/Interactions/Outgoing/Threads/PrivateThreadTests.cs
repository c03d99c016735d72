using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing.Threads;

public sealed class PrivateThreadTests : IAsyncLifetime
{
    private static readonly CardRef Thread = new(Server, "scratch-talk", 1);
    private Club _club = null!;

    private PrivateThreads Threads => _club.Part<PrivateThreads>();

    private FakeDelivery Delivery => _club.Delivery;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        _club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = CineBot.Discord.Invitation.Needed })] };
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task It_opens_says_who_can_read_it_and_only_then_lets_people_in()
    {
        await OpenAsync(Nora, Karim);

        var thread = Assert.Single(Delivery.Threads).Key;
        Assert.Equal(["private-thread 501", $"post {thread}", $"add {thread}", $"add {thread}"], Delivery.Calls);
        Assert.Equal([(thread, Nora), (thread, Karim)], Delivery.Inside);
        Assert.Equal([new ThreadNews.Opened()], _club.Threads.News);
    }

    [Fact]
    public async Task Who_withdraws_is_taken_out_and_who_comes_later_let_in()
    {
        await OpenAsync(Nora, Karim);

        await _club.WriteAsync(unit =>
        {
            Threads.Dismiss(unit, Thread, Karim);
            Threads.Admit(unit, Thread, Zoé);
        });
        await _club.DeliverAsync();

        Assert.Equal([Nora, Zoé], Delivery.Inside.Select(inside => inside.Member));
    }

    [Fact]
    public async Task A_kill_after_the_thread_was_opened_opens_no_second_one()
    {
        Delivery.Fail("private-thread", DeliveryFault.Ambiguous, applied: true);
        await OpenAsync(Nora);

        await _club.RestartAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Single(Delivery.Threads);
        Assert.Single(Delivery.Inside);
    }

    [Fact]
    public async Task A_kill_after_the_first_message_says_it_once()
    {
        Delivery.Fail("post", DeliveryFault.Ambiguous, applied: true);
        await OpenAsync(Nora);
        Delivery.ForgetNonces();

        await _club.RestartAsync();
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Single(Delivery.Standing);
        Assert.Single(Delivery.Inside);
    }

    [Fact]
    public async Task A_kill_between_two_people_lets_the_second_in_and_the_first_not_again()
    {
        Delivery.Fail("add", DeliveryFault.Unavailable);
        await OpenAsync(Nora, Karim);
        Assert.Empty(Delivery.Inside);

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(2, Delivery.Inside.Count);
        Assert.Equal(3, Delivery.Count("add"));
    }

    [Fact]
    public async Task Many_changes_before_the_next_look_make_one_look()
    {
        await _club.WriteAsync(unit =>
        {
            Threads.Open(unit, Thread, Accueil, [Nora]);
            foreach (var member in new[] { Karim, Zoé, Maya }) Threads.Admit(unit, Thread, member);
        });

        Assert.Equal(1, await _club.CountAsync("outbox"));
    }

    [Fact]
    public async Task What_is_said_waits_until_the_thread_stands()
    {
        Delivery.Fail("private-thread", DeliveryFault.Unavailable);
        await _club.WriteAsync(unit => Threads.Open(unit, Thread, Accueil, [Nora]));
        await SayAsync();
        Assert.Empty(Delivery.Standing);

        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(["ça y est"], Said());
    }

    [Fact]
    public async Task Who_left_the_server_or_does_not_see_the_parent_is_named_and_hinders_nobody()
    {
        Delivery.Gone.Add(Nora);
        Delivery.Blind.Add(Karim);
        await OpenAsync(Nora, Karim, Zoé);

        Assert.Equal([Zoé], Delivery.Inside.Select(inside => inside.Member));
        Assert.Equal(
            [new ThreadNews.Opened(), new ThreadNews.Unreachable(Nora, false, Accueil), new ThreadNews.Unreachable(Karim, true, Accueil)],
            _club.Threads.News);
        await LookAsync();
        Assert.Equal(3, Delivery.Count("add"));
        Delivery.Blind.Clear();
        await OpenAsync(Karim);
        Assert.Contains(Karim, Delivery.Inside.Select(inside => inside.Member));
    }

    [Theory]
    [InlineData("Forbidden", 1)]
    [InlineData("ChannelGone", 1)]
    [InlineData("Refused", 0)]
    public async Task Where_none_can_be_opened_it_is_told_and_nothing_kept(string fault, int noted)
    {
        Delivery.Fail("private-thread", Enum.Parse<DeliveryFault>(fault));
        await OpenAsync(Nora);

        Assert.Equal([new ThreadNews.Impossible(Enum.Parse<DeliveryFault>(fault))], _club.Threads.News);
        Assert.Equal(noted, await _club.CountAsync("broken_channels"));
        Assert.Equal(0, await _club.CountAsync("private_thread_people"));
        Assert.False(await _club.ReadAsync(unit => PrivateThreads.Stands(unit, Thread)));
    }

    [Fact]
    public async Task A_refusal_where_the_bot_itself_lacks_the_right_is_not_laid_at_the_persons_door()
    {
        _club.Seen = View;
        Delivery.Blind.Add(Nora);
        await OpenAsync(Nora);

        Assert.Equal([new ThreadNews.Opened()], _club.Threads.News);
        Assert.Equal(["undeliverable"], await _club.ReadAsync(unit => unit.Query<string>("SELECT state FROM outbox")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_thread_that_somebody_deleted_is_forgotten_and_told(bool isParent)
    {
        await OpenAsync(Nora);
        var thread = Delivery.Threads.Keys.Single();

        foreach (var listener in _club.Part<IEnumerable<IServerEvents>>())
            await listener.ChannelGoneAsync(Server, isParent ? Accueil : thread, TestContext.Current.CancellationToken);

        Assert.Equal([new ThreadNews.Opened(), new ThreadNews.Deleted()], _club.Threads.News);
        Assert.Equal(0, await _club.CountAsync("private_threads"));
    }

    [Fact]
    public async Task What_was_to_be_said_in_a_thread_that_is_gone_comes_back()
    {
        await OpenAsync(Nora);
        Delivery.Fail("post", DeliveryFault.ChannelGone);
        await SayAsync();

        Assert.Equal([new ThreadNews.Opened(), new ThreadNews.Deleted()], _club.Threads.News.Take(2));
        Assert.Equal("messages.received", Assert.IsType<ThreadNews.Unsaid>(_club.Threads.News[2]).Text.Key);
    }

    [Fact]
    public async Task It_is_put_to_rest_with_all_that_was_said_in_it()
    {
        await OpenAsync(Nora);
        var thread = Delivery.Threads.Keys.Single();

        await _club.WriteAsync(unit => Threads.End(unit, Thread));
        await _club.DeliverAsync();

        Assert.Equal(new ThreadChange { IsArchived = true, IsLocked = true }, Delivery.Changes[thread]);
        Assert.Equal(0, Delivery.Count("delete"));
        Assert.False(await _club.ReadAsync(unit => PrivateThreads.Stands(unit, Thread)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_erases_everything_is_taken_out_also_where_it_is_at_rest_and_forgotten_only_then(bool isOver)
    {
        await OpenAsync(Nora, Karim);
        if (isOver) await _club.WriteAsync(unit => Threads.End(unit, Thread));
        await _club.DeliverAsync();
        Delivery.Fail("remove", DeliveryFault.Unavailable);

        await EraseAsync(Karim);
        await _club.DeliverAsync();
        Assert.Equal([Nora, Karim], await KnownAsync());
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Equal([Nora], Delivery.Inside.Select(inside => inside.Member));
        Assert.Equal([Nora], await KnownAsync());
        Assert.Equal(isOver, Delivery.Changes.ContainsKey(Delivery.Threads.Keys.Single()));
    }

    [Fact]
    public async Task Who_erases_everything_before_it_is_open_is_forgotten_at_once_and_never_let_in()
    {
        await _club.WriteAsync(unit => Threads.Open(unit, Thread, Accueil, [Nora, Karim]));

        await EraseAsync(Karim);
        Assert.Equal([Nora], await KnownAsync());
        await _club.DeliverAsync();

        Assert.Equal([Nora], Delivery.Inside.Select(inside => inside.Member));
    }

    [Fact]
    public async Task Who_erased_everything_is_forgotten_after_a_day_even_where_Discord_never_let_them_out()
    {
        await OpenAsync(Nora, Karim);
        Delivery.Fail("remove", DeliveryFault.Unavailable, times: 100_000);

        await EraseAsync(Karim);
        for (var hour = 0; hour < 26; hour++) await _club.DeliverAfterAsync(TimeSpan.FromHours(1));

        Assert.Equal([Nora], await KnownAsync());
    }

    [Fact]
    public async Task What_is_known_of_one_at_rest_goes_after_ninety_days()
    {
        await OpenAsync(Nora);
        await _club.WriteAsync(unit => Threads.End(unit, Thread));
        await _club.DeliverAfterAsync(TimeSpan.FromDays(89));
        Assert.Equal([Nora], await KnownAsync());

        await _club.DeliverAfterAsync(TimeSpan.FromDays(2));

        Assert.Empty(await KnownAsync());
        Assert.Equal(0, await _club.CountAsync("private_threads"));
    }

    [Fact]
    public async Task Who_left_by_themselves_is_let_in_again_when_they_ask_for_it()
    {
        await OpenAsync(Nora, Karim);
        Delivery.Inside.Clear();

        await _club.WriteAsync(unit => Threads.Admit(unit, Thread, Karim));
        await _club.DeliverAsync();

        Assert.Equal([Karim], Delivery.Inside.Select(inside => inside.Member));
    }

    [Fact]
    public async Task One_that_slept_is_woken_to_let_somebody_in()
    {
        await OpenAsync(Nora);
        Delivery.Fail("add", DeliveryFault.ThreadArchived);

        await OpenAsync(Karim);

        Assert.Equal(1, Delivery.Count("unarchive"));
        Assert.Equal(2, Delivery.Inside.Count);
    }

    private async Task OpenAsync(params MemberId[] people)
    {
        await _club.WriteAsync(unit => Threads.Open(unit, Thread, Accueil, people));
        await _club.DeliverAsync();
    }

    private async Task EraseAsync(MemberId member) =>
        await _club.FillAsync(member, (await _club.PressAsync(member, "my-settings.erase-confirm")).Form(), ("word", "effacer"));

    private Task<IReadOnlyList<MemberId>> KnownAsync() => _club.ReadAsync(unit => unit.Query<MemberId>("SELECT member_id FROM private_thread_people ORDER BY member_id"));

    private async Task LookAsync()
    {
        await _club.WriteAsync(unit => Threads.Look(unit, Thread));
        await _club.DeliverAsync();
    }

    private async Task SayAsync()
    {
        await _club.WriteAsync(unit => Threads.Say(unit, Thread, new("messages.received", "ça y est"), unit.Now + Duration.FromHours(1)));
        await _club.DeliverAsync();
    }

    private IEnumerable<string> Said() => Delivery.Standing.Values.Select(_club.Words).Where(words => words.Contains("ça y est", StringComparison.Ordinal)).Select(_ => "ça y est");
}
