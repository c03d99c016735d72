using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;

namespace CineBot.Discord.Rest.Routes;

/// <summary>Messages in channels, threads and private conversations.</summary>
internal sealed class MessageRoutes(RestClient client, ChannelRoutes channels)
{
    /// <summary>
    /// Sends; to one channel in the order of the calls. With a nonce it is tried again when the answer stays out, without one it is
    /// not. A sleeping thread is woken once.
    /// </summary>
    public Task<Message> CreateAsync(ChannelId channel, MessageBody body, CancellationToken cancellation)
    {
        var request = new RestRequest(Route.InChannel(HttpMethod.Post, channel, $"/messages") with { IsOrdered = true })
        {
            Body = HttpBody.Of(body),
            IsUpload = body.Files.Count > 0,
            IsRepeatable = body.Nonce is not null,
        };
        return AwakeAsync(channel, request, cancellation);
    }

    /// <summary>Edits one of the bot's own messages; what the body leaves out stays. A sleeping thread is woken once.</summary>
    public Task<Message> EditAsync(ChannelId channel, MessageId message, MessageBody body, CancellationToken cancellation)
    {
        var route = Route.InChannel(HttpMethod.Patch, channel, $"/messages/{message}");
        var request = new RestRequest(route) { Body = HttpBody.Of(body with { Nonce = null }), IsUpload = body.Files.Count > 0 };
        return AwakeAsync(channel, request, cancellation);
    }

    public Task DeleteAsync(ChannelId channel, MessageId message, CancellationToken cancellation)
    {
        var route = Route.InChannel(HttpMethod.Delete, channel, $"/messages/{message}");
        return client.SendAsync(new RestRequest(route) { ProofOfEffect = ErrorCodes.UnknownMessage }, cancellation);
    }

    public Task<Message> GetAsync(ChannelId channel, MessageId message, CancellationToken cancellation) =>
        client.SendAsync(new(Route.InChannel(HttpMethod.Get, channel, $"/messages/{message}")), RestJson.Default.Message, cancellation);

    /// <summary>The last hundred, or those before a message; the newest first.</summary>
    public Task<Message[]> LatestAsync(ChannelId channel, MessageId? before, CancellationToken cancellation) =>
        client.SendAsync(
            new(before is { } end ? Route.InChannel(HttpMethod.Get, channel, $"/messages?limit=100&before={end}") : Route.InChannel(HttpMethod.Get, channel, $"/messages?limit=100")),
            RestJson.Default.MessageArray,
            cancellation);

    /// <summary>An archived thread refuses messages and edits with 50083. A locked one refuses to wake too: that refusal is the caller's.</summary>
    private async Task<Message> AwakeAsync(ChannelId channel, RestRequest request, CancellationToken cancellation)
    {
        try
        {
            return await client.SendAsync(request, RestJson.Default.Message, cancellation);
        }
        catch (DiscordRefusal refusal) when (refusal.Code == ErrorCodes.ThreadArchived)
        {
            await channels.ModifyThreadAsync(channel, new() { IsArchived = false }, cancellation);
            return await client.SendAsync(request, RestJson.Default.Message, cancellation);
        }
    }
}
