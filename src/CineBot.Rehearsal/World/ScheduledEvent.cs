using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>An event in a guild's list of what is to come.</summary>
internal sealed class ScheduledEvent(ulong id, ulong guildId, User creator)
{
    public const int Scheduled = 1;
    public const int Active = 2;
    public const int Completed = 3;
    public const int Canceled = 4;

    public ulong Id => id;

    public string Name { get; set; } = "";

    public string? Description { get; set; }

    public ulong? ChannelId { get; set; }

    /// <summary>1 stage, 2 voice, 3 elsewhere.</summary>
    public int EntityType { get; set; }

    public string? Location { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public DateTimeOffset? EndsAt { get; set; }

    public int Status { get; set; } = Scheduled;

    public HashSet<ulong> Interested { get; } = [];

    public JsonObject ToJson() => new()
    {
        ["id"] = id.Text(),
        ["guild_id"] = guildId.Text(),
        ["name"] = Name,
        ["description"] = Description,
        ["channel_id"] = ChannelId?.Text(),
        ["creator_id"] = creator.Id.Text(),
        ["creator"] = creator.ToJson(),
        ["image"] = null,
        ["scheduled_start_time"] = StartsAt.Text(),
        ["scheduled_end_time"] = EndsAt?.Text(),
        ["status"] = Status,
        ["entity_type"] = EntityType,
        ["entity_id"] = null,
        ["recurrence_rule"] = null,
        ["privacy_level"] = 2,
        ["guild_scheduled_event_exceptions"] = new JsonArray(),
        ["entity_metadata"] = Location is null ? null : new JsonObject { ["location"] = Location },
        ["user_count"] = Interested.Count,
    };
}
