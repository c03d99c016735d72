namespace CineBot.Discord.Payloads;

/// <summary>A channel, a thread or a private conversation.</summary>
internal sealed record Channel(
    ChannelId Id,
    ChannelType Type,
    string? Name = null,
    GuildId? GuildId = null,
    ChannelId? ParentId = null,
    MemberId? OwnerId = null,
    IReadOnlyList<Overwrite>? PermissionOverwrites = null,
    ThreadState? ThreadMetadata = null,
    IReadOnlyList<Tag>? AvailableTags = null,
    int Flags = 0,
    bool Nsfw = false);

/// <summary>A tag of a forum.</summary>
internal sealed record Tag(long Id, string Name, bool Moderated = false);

/// <summary>Whether a thread sleeps, and whether only moderators may wake it.</summary>
internal sealed record ThreadState(bool Archived, bool Locked);

/// <summary>What one role (<see cref="Type"/> 0) or one person (1) may do or not in a channel; permissions in digits.</summary>
internal sealed record Overwrite(long Id, int Type, string Allow, string Deny);
