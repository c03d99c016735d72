using System.Text.Json;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;

namespace CineBot.Discord.Rest.Routes;

/// <summary>Channels themselves: private conversations, and the state of threads.</summary>
internal sealed class ChannelRoutes(RestClient client)
{
    /// <summary>The private conversation with a person, the same one each time.</summary>
    public Task<Channel> OpenPrivateAsync(MemberId member, CancellationToken cancellation)
    {
        var request = new RestRequest(Route.Of(HttpMethod.Post, $"users/@me/channels")) { Body = HttpBody.Json(Write) };
        return client.SendAsync(request, RestJson.Default.Channel, cancellation);

        void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("recipient_id", member.ToString());
            json.WriteEndObject();
        }
    }

    /// <summary>Puts a thread to sleep or wakes it, locks or unlocks it; null leaves as it is.</summary>
    public Task<Channel> ModifyThreadAsync(ChannelId thread, bool? isArchived, bool? isLocked, CancellationToken cancellation)
    {
        var request = new RestRequest(Route.InChannel(HttpMethod.Patch, thread, $"")) { Body = HttpBody.Json(Write) };
        return client.SendAsync(request, RestJson.Default.Channel, cancellation);

        void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            if (isArchived is { } archived) json.WriteBoolean("archived", archived);
            if (isLocked is { } locked) json.WriteBoolean("locked", locked);
            json.WriteEndObject();
        }
    }
}
