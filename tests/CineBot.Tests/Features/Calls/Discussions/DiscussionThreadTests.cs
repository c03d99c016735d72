using CineBot.Features.Calls;
using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Features.Calls.Applications;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Discussions;

/// <summary>« Discuter » where there is a channel for private threads: one thread for two, as long as the application.</summary>
public sealed class DiscussionThreadTests : IAsyncLifetime
{
    private Club _club = null!;
    private Call _call = null!;

    private FakeDelivery Delivery => _club.Delivery;

    public async ValueTask InitializeAsync() => (_club, _call) = await DiscussionHabits.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Theory]
    [InlineData("fr", "Qui a le droit de gérer les fils du serveur peut aussi tout y lire", "quitter ou le clore")]
    [InlineData("en", "Whoever may manage threads in the server can read all of it too", "leave or close it")]
    public async Task It_opens_for_the_two_alone_and_says_who_can_read_it_and_how_to_leave(string language, string who, string leave)
    {
        await _club.WriteAsync(unit => SettingsStore.SetLanguage(unit, Server, language));

        Assert.Equal("discuss.opening", (await _club.DiscussAsync(_call, Karim)).Key());
        await _club.DeliverAsync();

        Assert.Equal([Nora, Karim], _club.Inside());
        Assert.Contains(who, _club.Shown(_club.Thread()), StringComparison.Ordinal);
        Assert.Contains(leave, _club.Shown(_club.Thread()), StringComparison.Ordinal);
        Assert.Equal(["La Digue", "Karim"], Delivery.Threads.Values.Single().Name.Args);
    }

    [Fact]
    public async Task The_other_one_is_told_where_it_is_and_whoever_opened_it_is_not()
    {
        await _club.DiscussAsync(_call, Karim);

        var told = await _club.ToldAsync(Karim);

        Assert.Equal(("discuss.opened", Nora, _club.Thread()), (told!.Key, told.Args[0], told.Args[2]));
        Assert.Null(await _club.ToldAsync(Nora));
    }

    [Fact]
    public async Task Asked_for_again_by_either_it_is_shown_and_stays_the_only_one()
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.DeliverAsync();

        var (holder, applicant) = (await _club.DiscussAsync(_call, Karim), await _club.DiscussOwnAsync(_call, Karim));
        await _club.DeliverAsync();

        Assert.Equal(("discuss.stands", "discuss.stands"), (holder.Key(), applicant.Key()));
        Assert.Equal(_club.Thread(), applicant.Reply.Text!.Args[0]);
    }

    [Fact]
    public async Task Pressed_by_both_at_once_it_opens_once()
    {
        var pressed = await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => new[] { _club.DiscussAsync(_call, Karim), _club.DiscussOwnAsync(_call, Karim) }));
        await _club.DeliverAsync();

        Assert.All(pressed, answered => Assert.Equal("discuss.opening", answered.Key()));
        Assert.Equal((1, 1L), (Delivery.Threads.Count, await _club.CountAsync("discussions")));
        Assert.Equal([Nora, Karim], _club.Inside());
    }

    [Fact]
    public async Task Each_applicant_and_each_of_two_owners_has_their_own()
    {
        await _club.WriteAsync(unit => CallStore.Save(unit, _call with { CoOwner = Maya }));
        await _club.DiscussAsync(_call, Karim);
        await _club.DiscussAsync(_call, Zoé);
        await _club.DiscussAsync(_call, Karim, Maya);
        await _club.DeliverAsync();

        var together = Delivery.Inside.GroupBy(inside => inside.Thread).Select(thread => string.Join('+', thread.Select(inside => inside.Member).OrderBy(member => member.Value))).Order();
        Assert.Equal([$"{Nora}+{Karim}", $"{Nora}+{Zoé}", $"{Karim}+{Maya}"], together);
    }

    [Fact]
    public async Task Who_left_it_comes_back_by_the_press_and_draws_nobody_else_back()
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.DeliverAsync();
        Delivery.Inside.Clear();

        await _club.DiscussOwnAsync(_call, Karim);
        await _club.DeliverAsync();

        Assert.Equal([Karim], _club.Inside());
    }

    [Theory]
    [InlineData("withdrawn")]
    [InlineData("declined")]
    [InlineData("cancelled")]
    [InlineData("handed over")]
    public async Task It_ends_with_what_it_was_about_and_what_was_said_stays_to_be_read(string how)
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.DeliverAsync();
        await _club.RoundAsync();
        Assert.Empty(Delivery.Changes);

        await EndAsync(how);
        await _club.RoundAsync();

        Assert.Equal(new ThreadChange { IsArchived = true, IsLocked = true }, Delivery.Changes[_club.Thread()]);
        Assert.Equal([Nora, Karim], _club.Inside());
        Assert.Equal(0, await _club.CountAsync("discussions"));
    }

    [Fact]
    public async Task It_goes_on_with_somebody_who_is_confirmed()
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.WriteAsync(unit => unit.Execute("UPDATE applications SET state = 'confirmed' WHERE member_id = @Karim", new { Karim }));

        await _club.RoundAsync();

        Assert.Empty(Delivery.Changes);
        Assert.Equal("discuss.stands", (await _club.DiscussOwnAsync(_call, Karim)).Key());
    }

    [Fact]
    public async Task Either_closes_it_and_only_they_begin_again()
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.DeliverAsync();
        var close = (await _club.DiscussOwnAsync(_call, Karim)).Button("call.discuss-close");

        Assert.Equal("discuss.closed", (await _club.PressAsync(Karim, close)).Key());
        await _club.DeliverAsync();
        Assert.True(Delivery.Changes[_club.Thread()].IsArchived);
        Assert.Equal("discuss.gone", (await _club.PressAsync(Nora, close)).Key());
        Assert.Equal("discuss.not_now", (await _club.DiscussAsync(_call, Karim)).Key());

        Assert.Equal("discuss.opening", (await _club.DiscussOwnAsync(_call, Karim)).Key());
        await _club.DeliverAsync();
        Assert.Equal(2, Delivery.Threads.Count);
        Assert.Equal("discuss.stands", (await _club.DiscussAsync(_call, Karim)).Key());
    }

    [Fact]
    public async Task Nobody_but_the_two_closes_or_opens_it()
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.DeliverAsync();

        Assert.Equal("discuss.gone", (await _club.PressAsync(Zoé, "call.discuss-close", _call.Number, 1)).Key());
        Assert.Equal("discuss.gone", (await _club.PressAsync(Zoé, "call.discuss-write", _call.Number, 1)).Key());
        Assert.Equal("call.not_yours", (await _club.PressAsync(Zoé, "call.discuss", _call.Number, 1, Karim)).Key());
        Assert.Equal("application.yours", (await _club.PressAsync(Nora, "call.discuss", _call.Number)).Key());
        Assert.Equal("discuss.over", (await _club.PressAsync(Maya, "call.discuss", _call.Number)).Key());
        _club.Guild = Voisins;
        Assert.Equal("discuss.gone", (await _club.PressAsync(Karim, "call.discuss-close", _call.Number, 1)).Key());
        Assert.Equal("call.gone", (await _club.PressAsync(Nora, "call.discuss", _call.Number, 1, Karim)).Key());
        Assert.Equal([Nora, Karim], _club.Inside());
        Assert.Empty(Delivery.Changes);
    }

    [Fact]
    public async Task Who_erases_everything_leaves_it_in_Discord_too_and_it_ends()
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.DeliverAsync();

        await _club.FillAsync(Karim, (await _club.PressAsync(Karim, "my-settings.erase-confirm")).Form(), ("word", "effacer"));
        await _club.DeliverAsync();

        Assert.Equal([Nora], _club.Inside());
        Assert.True(Delivery.Changes[_club.Thread()].IsArchived);
        Assert.Equal([Nora], await _club.ReadAsync(unit => unit.Query<MemberId>("SELECT member_id FROM private_thread_people")));
        Assert.Equal(0, await _club.CountAsync("discussions"));
    }

    [Fact]
    public async Task Where_it_cannot_be_opened_whoever_asked_is_told_and_can_write_through_the_bot()
    {
        Delivery.Fail("private-thread", DeliveryFault.Forbidden);
        await _club.DiscussOwnAsync(_call, Karim);

        Assert.Equal("discuss.impossible", (await _club.ToldAsync(Karim))!.Key);
        Assert.Equal("discuss.sent", (await _club.AnswerLastAsync(Karim, "Bonjour Nora")).Key());

        Assert.Equal("discuss.word", (await _club.ToldAsync(Nora))!.Key);
    }

    [Fact]
    public async Task Who_does_not_see_the_channel_is_reached_through_the_bot_from_then_on()
    {
        Delivery.Blind.Add(Karim);
        await _club.DiscussAsync(_call, Karim);

        Assert.Equal("discuss.cannot_see", (await _club.ToldAsync(Nora))!.Key);
        Assert.Equal("discuss.ask_to_see", (await _club.ToldAsync(Karim))!.Key);
        Assert.True(Delivery.Changes[_club.Thread()].IsArchived);
        Assert.Equal("discuss.by_bot", (await _club.DiscussAsync(_call, Karim)).Key());
        Assert.Equal("discuss.sent", (await _club.WriteToAsync(_call, Karim, "Tu es libre mardi ?")).Key());
    }

    [Fact]
    public async Task Deleted_by_somebody_it_is_told_to_both_and_opened_anew_when_asked_for()
    {
        await _club.DiscussAsync(_call, Karim);
        await _club.DeliverAsync();
        foreach (var listener in _club.Part<IEnumerable<IServerEvents>>()) await listener.ChannelGoneAsync(Server, _club.Thread(), TestContext.Current.CancellationToken);
        Assert.Equal(("discuss.deleted", "discuss.deleted"), ((await _club.ToldAsync(Nora))!.Key, (await _club.ToldAsync(Karim))!.Key));

        Assert.Equal("discuss.opening", (await _club.DiscussAsync(_call, Karim)).Key());
        await _club.DeliverAsync();

        Assert.Equal((2, 1L), (Delivery.Threads.Count, await _club.CountAsync("discussions")));
    }

    private Task EndAsync(string how) => how switch
    {
        "withdrawn" => _club.PressAsync(Karim, "call.withdraw", _call.Number, 1),
        "declined" => _club.WriteAsync(unit => unit.Execute("UPDATE applications SET state = 'declined', closed_at = 1 WHERE member_id = @Karim", new { Karim })),
        "handed over" => _club.WriteAsync(unit => CallStore.Save(unit, _call with { Owner = Maya })),
        _ => _club.SaveAsync(_call.After(CallAction.Cancel) with { CancelReason = "Plus de lieu" }, CallAction.Cancel),
    };
}
