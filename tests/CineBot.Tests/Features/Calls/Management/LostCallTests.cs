using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls.Management;

/// <summary>Calls whose channel or post somebody deleted.</summary>
public sealed class LostCallTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync()
    {
        _club = await Club.OpenAsync();
        await _club.ChooseCallsAsync(Tournages);
    }

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_call_whose_channel_is_deleted_comes_back_where_greetings_go_and_its_owner_is_told()
    {
        var number = await _club.PublishCallAsync();
        await GoneAsync(Tournages);
        await _club.DeliverAsync();

        Assert.Equal(Accueil, (await _club.ReadAsync(unit => CardBook.Find(unit, CallCard.RefTo(Server, number))))!.Channel);
        Assert.Contains("manage.news.moved", await ToldAsync());
    }

    [Fact]
    public async Task Where_there_is_no_other_channel_its_owner_is_told_how_to_have_one()
    {
        var number = await _club.PublishCallAsync();
        _club.Seen = View with { SystemChannel = null };
        await GoneAsync(Tournages);

        Assert.Contains("manage.news.lost", await ToldAsync());
        Assert.Equal("manage.nowhere", (await _club.PressAsync(Nora, "call.repost", number)).Key());
    }

    [Fact]
    public async Task A_post_that_somebody_deleted_stays_away_until_its_owner_puts_it_back()
    {
        var number = await _club.PublishCallAsync();
        var post = (await _club.ReadAsync(unit => CardBook.Find(unit, CallCard.RefTo(Server, number))))!.Thread!.Value;
        await GoneAsync(post, isThread: true);
        await _club.DeliverAsync();
        Assert.Contains("manage.news.deleted", await ToldAsync());
        Assert.Null(await _club.ReadAsync(unit => CardBook.Find(unit, CallCard.RefTo(Server, number))));

        Assert.Equal("manage.done.repost", (await _club.PressAsync(Nora, "call.repost", number)).Key());
        await _club.DeliverAsync();

        Assert.NotNull(await _club.ReadAsync(unit => CardBook.Find(unit, CallCard.RefTo(Server, number))));
        Assert.Equal("manage.not_lost", (await _club.PressAsync(Nora, "call.repost", number)).Key());
    }

    [Fact]
    public async Task A_call_that_is_over_does_not_come_back()
    {
        var number = await _club.PublishCallAsync();
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.cancel-why", number)).Form(), ("reason", "Plus de lieu"));
        await GoneAsync(Tournages);

        Assert.DoesNotContain("manage.news.moved", await ToldAsync());
    }

    [Fact]
    public async Task The_post_of_a_call_is_sorted_by_whom_it_looks_for_and_follows_how_it_stands()
    {
        _club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel.Channel == Tournages ? channel with { Tags = [new(1, "Figurant·es", false), new(2, "Technique", false), new(3, "Ouvert", false), new(4, "En pause", false), new(5, "Annulé", false)] } : channel)] };
        var number = await _club.PublishCallAsync();
        var post = _club.Delivery.Threads.Keys.Single();
        Assert.Equal([1, 3], _club.Delivery.Threads[post].Tags);

        await _club.PressAsync(Nora, "call.suspend", number);
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));
        Assert.Equal([1, 4], _club.Delivery.Changes[post].Tags);
        await _club.FillAsync(Nora, (await _club.PressAsync(Nora, "call.cancel-why", number)).Form(), ("reason", "Plus de lieu"));
        await _club.DeliverAfterAsync(TimeSpan.FromSeconds(3));

        Assert.Equal([1, 5], _club.Delivery.Changes[post].Tags);
        Assert.True(_club.Delivery.Changes[post].IsArchived);
    }

    private async Task GoneAsync(ChannelId channel, bool isThread = false)
    {
        if (!isThread) _club.Seen = _club.Seen! with { Channels = [.. _club.Seen.Channels.Where(known => known.Channel != channel)] };
        foreach (var listener in _club.Part<IEnumerable<IServerEvents>>()) await listener.ChannelGoneAsync(Server, channel, TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> ToldAsync()
    {
        await _club.DeliverAsync();
        return await _club.ReadAsync(unit => MessageStore.Waiting(unit, Nora, 20).Select(message => message.Text.Key).ToList());
    }
}
