using System.Globalization;
using System.Text.Json.Nodes;
using CineBot.Rehearsal.Strictness;
using CineBot.Rehearsal.World;

namespace CineBot.Rehearsal.Rest;

/// <summary>Scheduled events: a hundred at most to come, dated by the community's clock, final once finished.</summary>
internal sealed class EventRoutes(Access access)
{
    private const string All = "/guilds/{guild_id}/scheduled-events";
    private const string One = $"{All}/{{guild_scheduled_event_id}}";
    private const int Most = 100;

    private VirtualWorld World => access.World;

    public void Map(RouteTable routes)
    {
        routes.On("GET", All, request => RestAnswer.Ok(Guild(request).Events.Where(IsToCome).Select(planned => (JsonNode?)planned.ToJson()).AsArray()));
        routes.On("POST", All, Create);
        routes.On("GET", One, request => RestAnswer.Ok(Find(request).Event.ToJson()));
        routes.On("PATCH", One, Edit);
        routes.On("DELETE", One, Delete);
    }

    private static bool IsToCome(ScheduledEvent planned) => planned.Status is ScheduledEvent.Scheduled or ScheduledEvent.Active;

    private Guild Guild(RestRequest request) => access.Guild(request.Id("guild_id"));

    private (Guild Guild, ScheduledEvent Event) Find(RestRequest request)
    {
        var guild = Guild(request);
        return (guild, guild.Events.Find(planned => planned.Id == request.Id("guild_scheduled_event_id")) ?? throw RestRefusal.UnknownEvent());
    }

    private RestAnswer Create(RestRequest request)
    {
        var guild = Guild(request);
        RestRefusal.If(ScheduledEventRules.CheckCreate(request.Body, World.Now));
        if (guild.Events.Count(IsToCome) >= Most) throw new RestRefusal(400, 30038, "Maximum number of guild scheduled events reached (100)");
        var planned = new ScheduledEvent(World.NewId(), guild.Id, access.Bot);
        Fill(guild, planned, request.Object, Permission.CreateEvents);
        guild.Events.Add(planned);
        World.Tell("GUILD_SCHEDULED_EVENT_CREATE", planned.ToJson(), guild, Intent.GuildScheduledEvents);
        return RestAnswer.Ok(planned.ToJson());
    }

    private RestAnswer Edit(RestRequest request)
    {
        var (guild, planned) = Find(request);
        RestRefusal.If(ScheduledEventRules.CheckEdit(request.Body, planned.ToJson(), World.Now));
        // Its own events an application edits with CREATE_EVENTS; all are its own here.
        Fill(guild, planned, request.Object, Permission.CreateEvents);
        World.Tell("GUILD_SCHEDULED_EVENT_UPDATE", planned.ToJson(), guild, Intent.GuildScheduledEvents);
        return RestAnswer.Ok(planned.ToJson());
    }

    private RestAnswer Delete(RestRequest request)
    {
        var (guild, planned) = Find(request);
        access.Demand(guild, Permission.ManageEvents);
        guild.Events.Remove(planned);
        World.Tell("GUILD_SCHEDULED_EVENT_DELETE", planned.ToJson(), guild, Intent.GuildScheduledEvents);
        return RestAnswer.Nothing;
    }

    private void Fill(Guild guild, ScheduledEvent planned, JsonObject body, Permission needed)
    {
        if (body.ContainsKey("channel_id")) planned.ChannelId = body.Id("channel_id");
        if (planned.ChannelId is { } id) access.Demand(access.Channel(id), needed | Permission.ViewChannel);
        else access.Demand(guild, needed);
        planned.Name = body.Text("name") ?? planned.Name;
        if (body.ContainsKey("description")) planned.Description = body.Text("description");
        planned.EntityType = (int)(body.Number("entity_type") ?? planned.EntityType);
        if (body.ContainsKey("entity_metadata")) planned.Location = body.Object("entity_metadata")?.Text("location");
        planned.StartsAt = Instant(body, "scheduled_start_time") ?? planned.StartsAt;
        planned.EndsAt = body.ContainsKey("scheduled_end_time") ? Instant(body, "scheduled_end_time") : planned.EndsAt;
        planned.Status = (int)(body.Number("status") ?? planned.Status);
    }

    private static DateTimeOffset? Instant(JsonObject body, string key) =>
        body.Text(key) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;
}
