using System.Text.Json;
using CineBot.Discord.Payloads;
using CineBot.Discord.Rest.Bodies;

namespace CineBot.Discord.Rest.Routes;

/// <summary>The calendar of a server. A new event has no nonce: after a <see cref="DiscordUnavailable"/> that is ambiguous, look before asking again.</summary>
internal sealed class EventRoutes(RestClient client)
{
    private const int Active = 2, Completed = 3, CalledOff = 4;

    public Task<ScheduledEvent> CreateAsync(GuildId guild, EventBody body, CancellationToken cancellation)
    {
        var request = new RestRequest(Route.InGuild(HttpMethod.Post, guild, $"/scheduled-events")) { Body = HttpBody.Json(body.Write), IsRepeatable = false };
        return client.SendAsync(request, RestJson.Default.ScheduledEvent, cancellation);
    }

    /// <summary>Those that are to come or under way.</summary>
    public Task<ScheduledEvent[]> AllAsync(GuildId guild, CancellationToken cancellation) =>
        client.SendAsync(new(Route.InGuild(HttpMethod.Get, guild, $"/scheduled-events")), RestJson.Default.ScheduledEventArray, cancellation);

    public Task<ScheduledEvent> EditAsync(GuildId guild, long number, EventBody body, CancellationToken cancellation) => PatchAsync(guild, number, body.Write, cancellation);

    public Task<ScheduledEvent> BeginAsync(GuildId guild, long number, CancellationToken cancellation) => TurnAsync(guild, number, Active, cancellation);

    /// <summary>Ends an event that has begun.</summary>
    public Task<ScheduledEvent> EndAsync(GuildId guild, long number, CancellationToken cancellation) => TurnAsync(guild, number, Completed, cancellation);

    /// <summary>Calls off an event that has not begun; for Discord that is its end.</summary>
    public Task<ScheduledEvent> CancelAsync(GuildId guild, long number, CancellationToken cancellation) => TurnAsync(guild, number, CalledOff, cancellation);

    private Task<ScheduledEvent> TurnAsync(GuildId guild, long number, int status, CancellationToken cancellation)
    {
        return PatchAsync(guild, number, Write, cancellation);

        void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("status", status);
            json.WriteEndObject();
        }
    }

    private Task<ScheduledEvent> PatchAsync(GuildId guild, long number, Action<Utf8JsonWriter> body, CancellationToken cancellation) =>
        client.SendAsync(new(Route.InGuild(HttpMethod.Patch, guild, $"/scheduled-events/{number}")) { Body = HttpBody.Json(body) }, RestJson.Default.ScheduledEvent, cancellation);
}
