using CineBot.Features.Settings;
using CineBot.Interactions;
using CineBot.Interactions.Outgoing;
using CineBot.Storage;

namespace CineBot.Features.Calls.Threads;

/// <summary>
/// The channel of a call's card was deleted: the card goes where calls or greetings go in that server, and its owners hear of it. A card that somebody
/// took away on purpose stays away.
/// </summary>
internal sealed class LostCalls(Database database, Outbox outbox, ChannelChoice channels, CallNews news) : IServerEvents
{
    public Task SeenAsync(ServerView server, CancellationToken cancellation) => Task.CompletedTask;

    public Task LeftAsync(GuildId guild, CancellationToken cancellation) => Task.CompletedTask;

    public Task ListedAsync(ServerList servers, CancellationToken cancellation) => Task.CompletedTask;

    public Task ChannelGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            CardBook.ChannelGone(unit, guild, channel);
            foreach (var call in CallStore.In(unit, guild, channel)) Recover(unit, call);
            return true;
        },
        cancellation);

    private void Recover(WriteUnit unit, Call call)
    {
        if (CardBook.Find(unit, CallCard.RefTo(call)) is not null || OutboxStore.IsPosting(unit, CallCard.RefTo(call))) return;
        var elsewhere = channels.Open(unit, call.Guild, ChannelPurpose.Announcements);
        if (elsewhere is { } there)
        {
            CallStore.Save(unit, call with { Channel = there });
            outbox.Post(unit, CallCard.RefTo(call), there);
        }

        news.TellOwners(unit, call, elsewhere is { } channel ? new("call.card_moved", CallFacts.Name(call), channel) : new("call.card_lost", CallFacts.Name(call), new CommandName("settings")));
    }
}
