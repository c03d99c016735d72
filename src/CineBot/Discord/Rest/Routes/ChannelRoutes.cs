using System.Text.Json;
using System.Text.Json.Nodes;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;
using CineBot.Interactions.Outgoing;

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

    /// <summary>Sorts a thread, puts it to sleep or wakes it, locks or unlocks it.</summary>
    public Task<Channel> ModifyThreadAsync(ChannelId thread, ThreadChange change, CancellationToken cancellation)
    {
        var request = new RestRequest(Route.InChannel(HttpMethod.Patch, thread, $"")) { Body = HttpBody.Json(json => ThreadJson.Write(json, change)) };
        return client.SendAsync(request, RestJson.Default.Channel, cancellation);
    }

    /// <summary>Adds tags to a forum; those that it has stay as they are. The forum as it is then.</summary>
    public async Task<Channel> AddTagsAsync(ChannelId forum, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var known = await client.SendAsync(new(Route.InChannel(HttpMethod.Get, forum, $"")), RestJson.Default.JsonObject, cancellation);
        var tags = known["available_tags"] as JsonArray ?? [];
        known.Remove("available_tags");
        foreach (var name in names) tags.Add(new JsonObject { ["name"] = name });
        var request = new RestRequest(Route.InChannel(HttpMethod.Patch, forum, $"")) { Body = HttpBody.Json(json => new JsonObject { ["available_tags"] = tags.DeepClone() }.WriteTo(json)), IsRepeatable = false };
        return await client.SendAsync(request, RestJson.Default.Channel, cancellation);
    }
}
