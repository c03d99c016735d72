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
        client.SendAsync(new(Member(HttpMethod.Put, thread, member)), cancellation);

    public Task RemoveMemberAsync(ChannelId thread, MemberId member, CancellationToken cancellation) =>
        client.SendAsync(new(Member(HttpMethod.Delete, thread, member)), cancellation);

    /// <summary>Whether the person is in it; asked of one at a time, for a list would need a privileged intent.</summary>
    public async Task<bool> HasMemberAsync(ChannelId thread, MemberId member, CancellationToken cancellation)
    {
        try
        {
            await client.SendAsync(new(Member(HttpMethod.Get, thread, member)), cancellation);
            return true;
        }
        catch (DiscordRefusal refusal) when (refusal.Kind is RefusalKind.MemberGone)
        {
            return false;
        }
    }

    private static Route Member(HttpMethod method, ChannelId thread, MemberId member) =>
        Route.InChannel(method, thread, $"/thread-members/{member}") with { IsAboutPerson = true };

    private Task<Channel> StartAsync(Route route, Func<HttpContent> body, bool isUpload, CancellationToken cancellation)
    {
        var request = new RestRequest(route with { IsOrdered = true }) { Body = body, IsRepeatable = false, IsUpload = isUpload };
        return client.SendAsync(request, RestJson.Default.Channel, cancellation);
    }
}
