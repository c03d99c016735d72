namespace CineBot.Rehearsal.World;

/// <summary>What an application asks to be told of.</summary>
[Flags]
internal enum Intent
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildModeration = 1 << 2,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,
    GuildScheduledEvents = 1 << 16,
    Privileged = GuildMembers | GuildPresences | MessageContent,
    Known = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25,
}
