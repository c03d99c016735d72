using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.Strictness;

/// <summary>What Discord refuses about scheduled events.</summary>
internal static class ScheduledEventRules
{
    private const long External = 3;
    private const long Scheduled = 1, Active = 2, Completed = 3, Canceled = 4;

    public static DiscordError? CheckCreate(JsonNode? body, DateTimeOffset now)
    {
        var plan = Field.Root(body);
        plan["name"].RequiredText(100);
        if (plan["privacy_level"].Required()) plan["privacy_level"].Choice(2);
        plan["scheduled_start_time"].Required();
        Texts(plan);
        if (plan["entity_type"].Required() && plan["entity_type"].Choice(1, 2, External) is { } kind) Place(plan, kind, name => plan[name]);
        Times(plan, name => plan[name], now);
        return plan.Error;
    }

    /// <summary>An edit of <paramref name="current"/>, the event as the loopback keeps it.</summary>
    public static DiscordError? CheckEdit(JsonNode? body, JsonNode current, DateTimeOffset now)
    {
        var (edit, before) = (Field.Root(body), Field.Root(current));
        if (before["status"].Number() is Completed or Canceled) return new(400, 180000, "Cannot update a finished event");
        Field After(string name) => edit.Sent(name) ? edit[name] : before[name];
        if (edit.Sent("name")) edit["name"].RequiredText(100);
        edit["privacy_level"].Choice(2);
        Texts(edit);
        Status(edit["status"], before["status"].Number() ?? Scheduled);
        if (edit["entity_type"].Given) edit["entity_type"].Choice(1, 2, External);
        if (After("entity_type").Number() is { } kind && (edit.Sent("entity_type") || edit.Sent("channel_id") || edit.Sent("entity_metadata"))) Place(edit, kind, After);
        if (edit.Sent("scheduled_start_time") || edit.Sent("scheduled_end_time")) Times(edit, After, now);
        if (before["status"].Number() == Active && edit["scheduled_start_time"].Given)
            edit["scheduled_start_time"].Refuse("GUILD_SCHEDULED_EVENT_INVALID_START_BY_STATUS", "The start of an active event cannot be changed");
        return edit.Error;
    }

    private static void Texts(Field plan)
    {
        plan["description"].Text(0, 1000);
        if (plan["entity_metadata"].Given) plan["entity_metadata"]["location"].Text(0, 100);
    }

    private static void Place(Field plan, long kind, Func<string, Field> after)
    {
        if (kind == External)
        {
            if (!after("scheduled_end_time").Given) plan["scheduled_end_time"].Required();
            if (after("entity_metadata")["location"].Raw() is not { } place || string.IsNullOrWhiteSpace(place))
                plan["entity_metadata"]["location"].Refuse("BASE_TYPE_REQUIRED", "This field is required");
            if (after("channel_id").Given) plan["channel_id"].Refuse("GUILD_SCHEDULED_EVENT_CHANNEL_ID_UNSUPPORTED", "An external event has no channel");
            return;
        }
        if (!after("channel_id").Given) plan["channel_id"].Refuse("BASE_TYPE_REQUIRED", "This field is required");
        plan["channel_id"].Snowflake();
        if (after("entity_metadata")["location"].Given)
            plan["entity_metadata"].Refuse("GUILD_SCHEDULED_EVENT_ENTITY_METADATA_UNSUPPORTED", "Only an external event has a location");
    }

    private static void Times(Field plan, Func<string, Field> after, DateTimeOffset now)
    {
        var (start, end) = (after("scheduled_start_time").Instant(), after("scheduled_end_time").Instant());
        if (plan["scheduled_start_time"].Given && start <= now)
            plan["scheduled_start_time"].Refuse("GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
        if (end <= start)
            plan["scheduled_end_time"].Refuse("GUILD_SCHEDULED_EVENT_END_BEFORE_START", "Cannot schedule event to end before it starts.");
    }

    private static void Status(Field status, long before)
    {
        if (status.Choice(Scheduled, Active, Completed, Canceled) is not { } next || next == before) return;
        if ((before, next) is not ((Scheduled, Active) or (Scheduled, Canceled) or (Active, Completed)))
            status.Refuse("GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", "This change of status is not allowed");
    }
}
