using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;

namespace CineBot.Discord.Rest.Routes;

/// <summary>New threads and forum posts. None has a nonce: after a <see cref="DiscordUnavailable"/> that is ambiguous, look before asking again.</summary>
internal sealed class ThreadRoutes(RestClient client)
{
    /// <summary>Under a message; a message carries one thread at most, so its id is the message's.</summary>
    public Task<Channel> StartFromAsync(ChannelId channel, MessageId message, ThreadBody thread, CancellationToken cancellation) =>
        StartAsync(Route.InChannel(HttpMethod.Post, channel, $"/messages/{message}/threads"), thread.ToBody(), isUpload: false, cancellation);

    /// <summary>Beside the channel's messages; a forum has no private ones.</summary>
    public Task<Channel> StartAsync(ChannelId channel, ThreadBody thread, bool isPrivate, CancellationToken cancellation) =>
        StartAsync(Route.InChannel(HttpMethod.Post, channel, $"/threads"), thread.ToBody(isPrivate), isUpload: false, cancellation);

    /// <summary>In a forum; its first message has the thread's own id.</summary>
    public Task<Channel> PostAsync(ChannelId forum, ThreadBody thread, MessageBody first, CancellationToken cancellation) =>
        StartAsync(Route.InChannel(HttpMethod.Post, forum, $"/threads"), thread.ToBody(first with { Nonce = null }), first.Files.Count > 0, cancellation);

    /// <summary>Adds a person, who is notified; adding twice is adding once.</summary>
    public Task AddMemberAsync(ChannelId thread, MemberId member, CancellationToken cancellation) =>
        client.SendAsync(new(Route.InChannel(HttpMethod.Put, thread, $"/thread-members/{member}")), cancellation);

    private Task<Channel> StartAsync(Route route, Func<HttpContent> body, bool isUpload, CancellationToken cancellation)
    {
        var request = new RestRequest(route with { IsOrdered = true }) { Body = body, IsRepeatable = false, IsUpload = isUpload };
        return client.SendAsync(request, RestJson.Default.Channel, cancellation);
    }
}
