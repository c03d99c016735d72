using CineBot.Features.Calls;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Tests.Infrastructure;
using static CineBot.Tests.Infrastructure.Glaneuses;

namespace CineBot.Tests.Features.Calls;

public sealed class CallThreadTests : IAsyncLifetime
{
    private Club _club = null!;

    public async ValueTask InitializeAsync() => _club = await Club.OpenAsync();

    public ValueTask DisposeAsync() => _club.DisposeAsync();

    [Fact]
    public async Task A_call_in_a_text_channel_has_a_thread_of_its_name()
    {
        Allow(Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads);

        await _club.PublishCallAsync();
        await _club.DeliverAsync();

        Assert.NotNull((await CardAsync())!.Thread);
        Assert.Single(_club.Delivery.Calls, call => call.StartsWith("thread", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_bot_may_open_none_the_call_stands_without_and_its_owner_is_told_what_is_lacking()
    {
        var preview = await _club.ProposeCallAsync();
        var published = await _club.PressAsync(Nora, preview.Button("call.publish"));
        await _club.DeliverAsync();

        Assert.Contains("Il n’y aura pas de fil", _club.Words(published), StringComparison.Ordinal);
        Assert.Null((await CardAsync())!.Thread);
    }

    [Fact]
    public async Task A_post_of_a_forum_is_a_thread_already()
    {
        Allow(Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads);
        await _club.ChooseCallsAsync(Tournages);

        await _club.PublishCallAsync();
        await _club.DeliverAsync();

        Assert.True((await CardAsync())!.IsPost);
        Assert.DoesNotContain(_club.Delivery.Calls, call => call.StartsWith("thread", StringComparison.Ordinal));
    }

    private void Allow(Permissions more) => _club.Seen = View with { Channels = [.. View.Channels.Select(channel => channel with { BotPermissions = channel.BotPermissions | more })] };

    private Task<CardPlace?> CardAsync() => _club.ReadAsync(unit => CardBook.Find(unit, CallCard.RefTo(Server, 1)));
}
