using System.Text.Json.Nodes;

namespace CineBot.Rehearsal.World;

/// <summary>What a channel has because it is a thread.</summary>
internal sealed class ThreadState(ulong ownerId, DateTimeOffset createdAt)
{
    public ulong OwnerId => ownerId;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public bool Archived { get; set; }

    public bool Locked { get; set; }

    public bool Invitable { get; set; } = true;

    public DateTimeOffset ArchiveChangedAt { get; set; } = createdAt;

    public int AutoArchiveMinutes { get; set; } = 4320;

    public DateTimeOffset LastActivity { get; set; } = createdAt;

    public List<ulong> AppliedTags { get; } = [];

    /// <summary>Who is in the thread, and since when.</summary>
    public Dictionary<ulong, DateTimeOffset> Members { get; } = [];

    public JsonObject Metadata(bool isPrivate)
    {
        var json = new JsonObject
        {
            ["archived"] = Archived,
            ["auto_archive_duration"] = AutoArchiveMinutes,
            ["archive_timestamp"] = ArchiveChangedAt.Text(),
            ["locked"] = Locked,
            ["create_timestamp"] = CreatedAt.Text(),
        };
        if (isPrivate) json["invitable"] = Invitable;
        return json;
    }

    public JsonObject MemberJson(ulong thread, ulong user) => new()
    {
        ["id"] = thread.Text(),
        ["user_id"] = user.Text(),
        ["join_timestamp"] = Members[user].Text(),
        ["flags"] = 0,
    };
}
