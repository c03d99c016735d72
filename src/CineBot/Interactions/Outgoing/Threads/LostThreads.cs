using CineBot.Storage;

namespace CineBot.Interactions.Outgoing.Threads;

/// <summary>A private thread was deleted, or the channel over it: nothing of it is kept, and whoever keeps such threads hears of it.</summary>
internal sealed class LostThreads(Database database, PrivateThreadDesk desk) : IServerEvents
{
    public Task SeenAsync(ServerView server, CancellationToken cancellation) => Task.CompletedTask;

    public Task LeftAsync(GuildId guild, CancellationToken cancellation) => Task.CompletedTask;

    public Task ListedAsync(ServerList servers, CancellationToken cancellation) => Task.CompletedTask;

    public Task ChannelGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation) => database.WriteAsync(
        unit =>
        {
            foreach (var thread in PrivateThreadStore.In(unit, guild, channel)) desk.Lost(unit, thread, new ThreadNews.Deleted());
            return true;
        },
        cancellation);
}
