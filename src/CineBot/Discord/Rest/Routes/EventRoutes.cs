using System.Text.Json;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;

namespace CineBot.Discord.Rest.Routes;

/// <summary>The calendar of a server. A new event has no nonce: after a <see cref="DiscordUnavailable"/> that is ambiguous, look before asking again.</summary>
internal sealed class EventRoutes(RestClient client)
{
    private const int CalledOff = 4;

    public Task<ScheduledEvent> CreateAsync(GuildId guild, EventBody body, CancellationToken cancellation)
    {
        var request = new RestRequest(Route.InGuild(HttpMethod.Post, guild, $"/scheduled-events")) { Body = HttpBody.Json(body.Write), IsRepeatable = false };
        return client.SendAsync(request, RestJson.Default.ScheduledEvent, cancellation);
    }

    /// <summary>Calls the event off; for Discord that is its end.</summary>
    public Task<ScheduledEvent> CancelAsync(GuildId guild, long number, CancellationToken cancellation)
    {
        var request = new RestRequest(Route.InGuild(HttpMethod.Patch, guild, $"/scheduled-events/{number}")) { Body = HttpBody.Json(Write) };
        return client.SendAsync(request, RestJson.Default.ScheduledEvent, cancellation);

        static void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("status", CalledOff);
            json.WriteEndObject();
        }
    }
}
