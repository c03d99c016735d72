using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Interactions.Outgoing.Threads;
using CineBot.Tests.Infrastructure;
using NodaTime;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Interactions.Outgoing.Threads;

/// <summary>Threads in which it matters who is inside.</summary>
public sealed class WatchedThreadTests : IAsyncLifetime
{
    private static readonly CardRef Thread = new(Server, "scratch-talk", 1);
    private Club _club = null!;

    private PrivateThreads Threads => _club.Part<PrivateThreads>();

    private FakeDelivery Delivery => _club.Delivery;

    private ChannelId Opened => Delivery.Threads.Keys.Single();

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        (_club.Threads.IsWatching, _club.Threads.Fewest) = (true, 2);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task Who_must_be_accompanied_comes_in_last_however_they_are_listed()
    {
        _club.Threads.Accompanied.Add(Nora);

        await OpenAsync(Nora, Karim, Zoé);

        Assert.Equal([Karim, Zoé, Nora], Delivery.Inside.Select(inside => inside.Member));
    }

    [Fact]
    public async Task Who_would_not_be_accompanied_stays_outside_until_they_are()
    {
        _club.Threads.Accompanied.Add(Nora);
        await OpenAsync(Nora, Karim);
        Assert.DoesNotContain((Opened, Nora), Delivery.Inside);

        await OpenAsync(Zoé);

        Assert.Contains((Opened, Nora), Delivery.Inside);
    }

    [Fact]
    public async Task It_is_locked_when_somebody_left_whom_the_others_need_and_opened_again_when_another_comes()
    {
        await OpenAsync(Nora, Karim);
        Delivery.Inside.Remove((Opened, Karim));

        await LookAsync();
        Assert.Equal(new ThreadChange { IsLocked = true }, Delivery.Changes[Opened]);
        Assert.Equal([new ThreadNews.Opened(), new ThreadNews.Left(Karim), new ThreadNews.Locked()], _club.Threads.News);
        await LookAsync();
        Assert.Equal(1, Delivery.Count("change"));

        await OpenAsync(Zoé);
        Assert.Equal(new ThreadChange { IsLocked = false }, Delivery.Changes[Opened]);
        Assert.DoesNotContain((Opened, Karim), Delivery.Inside);
    }

    [Fact]
    public async Task Before_anything_is_said_there_everybody_is_looked_for()
    {
        await OpenAsync(Nora, Karim);
        Delivery.Inside.Remove((Opened, Karim));
        var text = new Text("messages.received", "demain");

        await _club.WriteAsync(unit => Threads.Say(unit, Thread, text, unit.Now + Duration.FromHours(1)));
        await _club.DeliverAsync();

        Assert.Single(Delivery.Standing);
        Assert.Equal("messages.received", Assert.IsType<ThreadNews.Unsaid>(_club.Threads.News[^1]).Text.Key);
        Assert.True(Delivery.Changes[Opened].IsLocked);
    }

    [Fact]
    public async Task Where_it_may_not_be_locked_those_inside_are_told_to_whoever_keeps_it()
    {
        await OpenAsync(Nora, Karim);
        Delivery.Inside.Remove((Opened, Karim));
        Delivery.Fail("change", DeliveryFault.Forbidden);

        await LookAsync();

        Assert.Equal([Nora], Assert.IsType<ThreadNews.LockRefused>(_club.Threads.News[^1]).Inside);
    }

    [Fact]
    public async Task Where_it_does_not_matter_nobody_is_looked_for()
    {
        _club.Threads.IsWatching = false;
        await OpenAsync(Nora);
        await LookAsync();

        Assert.Equal(0, Delivery.Count("look"));
    }

    private async Task OpenAsync(params MemberId[] people)
    {
        await _club.WriteAsync(unit => Threads.Open(unit, Thread, Accueil, people));
        await _club.DeliverAsync();
    }

    private async Task LookAsync()
    {
        await _club.WriteAsync(unit => Threads.Look(unit, Thread));
        await _club.DeliverAsync();
    }
}
