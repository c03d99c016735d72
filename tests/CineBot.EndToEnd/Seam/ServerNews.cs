using System.Threading.Channels;
using CineBot.Interactions;

namespace CineBot.EndToEnd.Seam;

/// <summary>Hears what happens to servers, for a test to await.</summary>
internal sealed class ServerNews : IServerEvents
{
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    public ValueTask<string> NextAsync() => _heard.Reader.ReadAsync();

    public Task SeenAsync(ServerView server, CancellationToken cancellation) => Hear($"seen {server.Name}");

    public Task LeftAsync(GuildId guild, CancellationToken cancellation) => Hear("left");

    public Task ListedAsync(ServerList servers, CancellationToken cancellation) => Task.CompletedTask;

    public Task ChannelGoneAsync(GuildId guild, ChannelId channel, CancellationToken cancellation) => Hear($"gone {channel}");

    private Task Hear(string news)
    {
        _heard.Writer.TryWrite(news);
        return Task.CompletedTask;
    }
}
