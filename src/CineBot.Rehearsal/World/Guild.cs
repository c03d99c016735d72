namespace CineBot.Rehearsal.World;

/// <summary>A server: its people, roles, channels, threads and scheduled events.</summary>
internal sealed class Guild(ulong id, string name, ulong ownerId, TimeProvider community)
{
    public ulong Id => id;

    public string Name => name;

    public ulong OwnerId { get; set; } = ownerId;

    /// <summary>What Discord calls the guild's locale: en-US wherever the Community feature is off.</summary>
    public string Locale { get; set; } = "en-US";

    public bool Available { get; set; } = true;

    /// <summary>Whether the bot is a member; its commands work only then.</summary>
    public bool HasBot { get; set; }

    public Role Everyone { get; } = new(id, "@everyone", Permission.None, 0);

    public List<Role> Roles { get; } = [];

    public Dictionary<ulong, Member> Members { get; } = [];

    /// <summary>Channels and threads alike.</summary>
    public List<Channel> Channels { get; } = [];

    /// <summary>Who may not come back.</summary>
    public HashSet<ulong> Bans { get; } = [];

    public List<ScheduledEvent> Events { get; } = [];

    public ulong? SystemChannelId { get; set; }

    public DateTimeOffset Now => community.GetUtcNow();

    public IEnumerable<Channel> Threads => Channels.Where(channel => channel.IsThread);

    public Role RoleOf(string named) => Roles.First(role => role.Name == named);

    public override string ToString() => name;
}
